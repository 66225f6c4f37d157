package chat.parlance.presence.pubsub.notify;

import chat.parlance.log.Context;
import chat.parlance.log.SessionAddress;
import chat.parlance.presence.caps.Interest;
import chat.parlance.presence.pubsub.access.Access;
import chat.parlance.presence.pubsub.node.AccessModel;
import chat.parlance.presence.pubsub.node.Affiliate;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.watch.ContactKey;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// The sessions that are subscribed to an account's node because they see its presence and say that
/// they want the node (XEP-0060 section 9, XEP-0163 section 4.2).
final class Interested {

  private Interested() {}

  static List<SessionAddress> sessions(Context context, Node node) {
    return context.address().isDomain()
        ? List.of()
        : Interest.sessions(context, node.name(), contacts(context, node));
  }

  // Whoever sees the presence is a contact. Who is subscribed explicitly is told that way.
  private static LongPredicate contacts(Context context, Node node) {
    var model = node.config().accessModel();
    var access = Access.in(context);
    var told =
        keys(
            node.subscriptions().stream()
                .filter(Subscription::isActive)
                .map(it -> it.jid().bare()));
    var named = node.affiliates().stream().map(Affiliate::jid).toList();
    if (model == AccessModel.OPEN || model == AccessModel.PRESENCE) {
      var barred = keys(named.stream().filter(jid -> !access.mayRead(node, jid)));
      return contact -> !told.contains(contact) && !barred.contains(contact);
    }
    var candidates =
        Stream.concat(
            named.stream(), model == AccessModel.ROSTER ? inGroups(context, node) : Stream.of());
    var allowed = keys(candidates.filter(jid -> access.mayRead(node, jid)));
    return contact -> !told.contains(contact) && allowed.contains(contact);
  }

  private static Stream<BareJid> inGroups(Context context, Node node) {
    var groups = node.config().all(NodeField.ROSTER_GROUPS_ALLOWED);
    return Roster.in(context.facts()).items().stream()
        .filter(item -> item.seenGroups().stream().anyMatch(groups::contains))
        .map(RosterItem::jid);
  }

  private static Set<Long> keys(Stream<BareJid> jids) {
    var keys = new HashSet<Long>();
    jids.forEach(jid -> keys.add(ContactKey.of(jid)));
    return keys;
  }
}
