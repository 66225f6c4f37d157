package chat.parlance.presence.pubsub.owner;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.pubsub.request.OwnerRequest;
import chat.parlance.presence.pubsub.request.OwnerRequest.SubscriptionChange;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The subscriptions of a node, as its owners see and change them (XEP-0060 section 8.8).
final class Subscribers {

  private Subscribers() {}

  static Decision list(OwnerRequest.Subscriptions asked, Visit visit) throws Refused {
    var node = visit.owned(asked.node());
    var active = node.subscriptions().stream().filter(Subscription::isActive).toList();
    return visit.result(PubsubOutcome.ANSWERED, Owners.pubsub(list(node, active)), List.of());
  }

  private static Element list(Node node, List<Subscription> subscriptions) {
    var list = Element.builder("subscriptions", Pubsub.OWNER).attribute("node", node.name());
    for (var one : subscriptions) {
      list.child(
          Element.builder("subscription", Pubsub.OWNER)
              .attribute("jid", one.jid().toString())
              .attribute("subscription", one.state().value())
              .attribute("subid", one.subid().isEmpty() ? null : one.subid())
              .build());
    }
    return list.build();
  }

  // What can't be done is told, what can is done (section 8.8.2.4).
  static Decision change(OwnerRequest.SetSubscriptions set, Visit visit) throws Refused {
    var node = visit.owned(set.node());
    var failed = new ArrayList<Subscription>();
    var effects = new ArrayList<Effect>();
    for (int i = 0; i < set.changes().size(); i++) {
      var change = set.changes().get(i);
      var before = node.subscription(change.jid());
      var after = changed(change, before, node, visit, i);
      if (after == null) {
        failed.add(before == null ? none(change) : before);
      } else if (before == null || before.state() != after.state()) {
        node = node.subscribed(after);
        effects.add(
            Notifications.of(visit.context(), node, "-" + i)
                .to(after.jid(), Event.subscription(node, after)));
      }
    }
    effects.addAll(0, node.put(visit.context().facts()));
    return failed.isEmpty()
        ? visit.done(PubsubOutcome.SUBSCRIPTIONS_CHANGED, effects)
        : PartlyDone.decision(list(node, failed), effects, visit);
  }

  private static Subscription none(SubscriptionChange change) {
    return Subscription.of(change.jid(), Subscription.State.NONE, "");
  }

  // Null where it can't be changed so.
  private static @Nullable Subscription changed(
      SubscriptionChange change, @Nullable Subscription before, Node node, Visit visit, int index) {
    var state = change.state();
    var subid = change.subid();
    if (before == null) {
      boolean possible =
          subid == null
              && state == Subscription.State.SUBSCRIBED
              && node.affiliation(change.jid().bare()) != Affiliation.OUTCAST
              && node.subscriptions().size() < visit.limits().maxSubscriptions()
              && node.membersBytes() < visit.limits().maxMembersBytes();
      return possible
          ? Subscription.of(
              change.jid(), Subscription.State.SUBSCRIBED, visit.newId() + "-" + index)
          : null;
    }
    if (subid != null && !subid.equals(before.subid())) {
      return null;
    }
    return state == null ? before : before.in(state);
  }
}
