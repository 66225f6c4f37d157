package chat.parlance.presence.provision;

import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.RosterRequest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to become of an item.
sealed interface Wish {

  String NAME = "roster";
  String NAMESPACE = "urn:parlance:roster:0";

  BareJid jid();

  /// It is to be there.
  ///
  /// @param sight what the two are to see of each other; absent to leave that as it is
  record Wanted(RosterRequest.Update item, @Nullable Sight sight) implements Wish {

    @Override
    public BareJid jid() {
      return item.jid();
    }

    RosterItem applied(RosterItem before) {
      var named = before.named(item.name(), item.groups());
      return sight == null
          ? named
          : named.in(named.subscription().decided(sight.to(), sight.from()));
    }
  }

  /// It is to be gone.
  ///
  /// @param mutual whether from the contact's roster too
  record Unwanted(BareJid jid, boolean mutual) implements Wish {}

  /// What two accounts see of each other.
  ///
  /// @param to whether the account sees the contact's presence
  /// @param from whether the contact sees the account's
  record Sight(boolean to, boolean from) {

    static @Nullable Sight of(@Nullable String attribute) throws RosterRequest.Refused {
      return switch (attribute) {
        case null -> null;
        case "none" -> new Sight(false, false);
        case "to" -> new Sight(true, false);
        case "from" -> new Sight(false, true);
        case "both" -> new Sight(true, true);
        default -> throw new RosterRequest.Refused(Condition.BAD_REQUEST, "no such subscription");
      };
    }
  }

  /// Reads the items of a request.
  static List<Wish> all(Element request, BareJid account, RosterProperties limits)
      throws RosterRequest.Refused {
    var wishes = new ArrayList<Wish>();
    for (var item : request.children()) {
      var wish = of(item, limits);
      if (wish.jid().equals(account)) {
        throw new RosterRequest.Refused(
            Condition.BAD_REQUEST, "an account is no contact of itself");
      }
      wishes.add(wish);
    }
    if (wishes.stream().map(Wish::jid).distinct().count() != wishes.size()) {
      throw new RosterRequest.Refused(Condition.BAD_REQUEST, "a contact is there twice");
    }
    return wishes;
  }

  private static Wish of(Element item, RosterProperties limits) throws RosterRequest.Refused {
    return switch (RosterRequest.ofItem(item, limits)) {
      case RosterRequest.Update update ->
          new Wanted(update, Sight.of(item.attribute("subscription")));
      case RosterRequest.Remove(var jid) ->
          new Unwanted(jid, "true".equals(item.attribute("mutual")));
    };
  }
}
