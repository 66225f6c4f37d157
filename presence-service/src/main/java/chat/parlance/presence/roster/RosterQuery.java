package chat.parlance.presence.roster;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;

/// The XML of rosters (RFC 6121 section 2.1).
final class RosterQuery {

  static final String NAME = "query";
  static final String NAMESPACE = "jabber:iq:roster";

  private RosterQuery() {}

  /// A roster as its account's clients see it.
  static Element of(Roster roster) {
    var query = builder(roster.version());
    roster.listed().forEach(item -> query.child(item(item)));
    return query.build();
  }

  /// What became of one item, as in a roster push.
  static Element of(RosterEdit.Change change) {
    var item = change.item() == null ? removed(change.jid()) : item(change.item());
    return builder(change.version().toString()).child(item).build();
  }

  private static Element removed(BareJid jid) {
    return Element.builder("item", NAMESPACE)
        .attribute("jid", jid.toString())
        .attribute("subscription", "remove")
        .build();
  }

  private static Element.Builder builder(String version) {
    return Element.builder(NAME, NAMESPACE).attribute("ver", version);
  }

  private static Element item(RosterItem item) {
    var subscription = item.seenSubscription();
    var element =
        Element.builder("item", NAMESPACE)
            .attribute("jid", item.jid().toString())
            .attribute("name", item.seenName())
            .attribute("subscription", subscription.attribute())
            .attribute("ask", subscription.isPendingOut() ? "subscribe" : null)
            .attribute("approved", item.approved() ? "true" : null);
    for (var group : item.seenGroups()) {
      element.child(Element.builder("group", NAMESPACE).text(group).build());
    }
    return element.build();
  }
}
