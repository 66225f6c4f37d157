package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.presence.roster.Given;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterEdit;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.Separation;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a group's news make of a member's roster, and of what it sees and shows.
final class GivenContacts {

  private final BareJid group;
  private final RosterEdit edit;
  private final List<BareJid> hidden = new ArrayList<>();
  private final List<BareJid> met = new ArrayList<>();

  private GivenContacts(BareJid group, Context context) {
    this.group = group;
    this.edit = RosterEdit.of(context);
  }

  static GivenContacts of(BareJid group, GroupNews news, Context context) {
    var contacts = new GivenContacts(group, context);
    var gone = news.over() ? contacts.all(context) : news.left();
    gone.forEach(jid -> contacts.give(jid, null));
    for (var member : news.joined()) {
      if (!member.jid().equals(context.address())) {
        contacts.give(member.jid(), new Given(group, news.name(), member.name()));
      }
    }
    return contacts;
  }

  private List<BareJid> all(Context context) {
    return Roster.in(context.facts()).items().stream()
        .filter(item -> item.given().stream().anyMatch(given -> given.group().equals(group)))
        .map(RosterItem::jid)
        .toList();
  }

  private void give(BareJid contact, @Nullable Given what) {
    var before = edit.item(contact);
    var given = new ArrayList<>(before.given());
    given.removeIf(one -> one.group().equals(group));
    if (what != null) {
      given.add(what);
    }
    var after = before.given(given);
    if (before.hasFrom() && !after.hasFrom()) {
      hidden.add(contact);
    }
    if (!before.isGiven() && after.isGiven()) {
      met.add(contact);
    }
    edit.put(after);
  }

  Roster roster(RosterProperties limits) {
    return edit.roster(limits.maxRemovals());
  }

  List<Effect> effects(RosterProperties limits, Context context) {
    var effects = new ArrayList<Effect>(Separation.disappear(hidden, context));
    effects.addAll(edit.effects(limits.maxRemovals()));
    met.forEach(contact -> effects.addAll(Meeting.with(contact, context)));
    return effects;
  }
}
