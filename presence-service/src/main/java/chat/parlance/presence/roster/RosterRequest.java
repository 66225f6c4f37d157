package chat.parlance.presence.roster;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a roster set asks for (RFC 6121 sections 2.1.5, 2.3.3 and 2.5).
public sealed interface RosterRequest {

  BareJid jid();

  /// A contact is to be in the roster, under such a name.
  record Update(BareJid jid, @Nullable String name, List<String> groups) implements RosterRequest {}

  /// A contact is to leave the roster, and what each may see of the other is to end.
  record Remove(BareJid jid) implements RosterRequest {}

  /// It can't be done.
  final class Refused extends Exception {

    private final transient StanzaError error;

    public Refused(Condition condition, String why) {
      super(why, null, false, false);
      error = StanzaError.of(condition, why);
    }

    public StanzaError error() {
      return error;
    }
  }

  /// Reads the `<query/>` of a roster set.
  static RosterRequest of(@Nullable Element query, RosterProperties limits) throws Refused {
    return ofItem(onlyItem(query), limits);
  }

  /// Reads one `<item/>`.
  static RosterRequest ofItem(Element item, RosterProperties limits) throws Refused {
    var jid = jidOf(item);
    if ("remove".equals(item.attribute("subscription"))) {
      return new Remove(jid);
    }
    var name = item.attribute("name");
    if (name != null && bytes(name) > limits.maxNameBytes()) {
      throw new Refused(Condition.NOT_ACCEPTABLE, "the name is too long");
    }
    return new Update(jid, name == null || name.isEmpty() ? null : name, groupsOf(item, limits));
  }

  private static Element onlyItem(@Nullable Element query) throws Refused {
    var children = query == null ? List.<Element>of() : query.children();
    if (children.size() != 1 || !children.getFirst().is("item", RosterQuery.NAMESPACE)) {
      throw new Refused(Condition.BAD_REQUEST, "exactly one item");
    }
    return children.getFirst();
  }

  private static BareJid jidOf(Element item) throws Refused {
    var jid = item.attribute("jid");
    if (jid == null) {
      throw new Refused(Condition.BAD_REQUEST, "the item has no jid");
    }
    try {
      return Jid.of(jid).bare();
    } catch (InvalidJidException e) {
      throw new Refused(Condition.JID_MALFORMED, "the item's jid is none");
    }
  }

  private static List<String> groupsOf(Element item, RosterProperties limits) throws Refused {
    var groups =
        item.children().stream()
            .filter(child -> child.is("group", RosterQuery.NAMESPACE))
            .map(Element::text)
            .toList();
    if (groups.stream().distinct().count() != groups.size()) {
      throw new Refused(Condition.BAD_REQUEST, "a group is there twice");
    }
    if (groups.size() > limits.maxGroups()) {
      throw new Refused(Condition.NOT_ACCEPTABLE, "too many groups");
    }
    for (var group : groups) {
      if (group.isEmpty() || bytes(group) > limits.maxGroupBytes()) {
        throw new Refused(Condition.NOT_ACCEPTABLE, "the name of a group is empty or too long");
      }
    }
    return groups;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
