package chat.parlance.presence.pubsub.subscribe;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.AccessModel;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.node.Subscription.State;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;

/// Subscribes to a node and ends that (XEP-0060 sections 6.1 and 6.2). A JID is subscribed once;
/// who asks again is told what is.
public final class Subscribing {

  private Subscribing() {}

  public static Decision subscribe(PubsubRequest.Subscribe request, Visit visit) throws Refused {
    if (!request.jid().bare().equals(visit.requester())) {
      throw PubsubError.invalidJid();
    }
    var node = visit.node(request.node());
    visit.access().requireSubscribe(node, visit.requester());
    var known = node.subscription(request.jid());
    if (known != null) {
      return again(node, known, visit);
    }
    checkRoom(node, visit);
    boolean pending =
        node.config().accessModel() == AccessModel.AUTHORIZE
            && node.affiliation(visit.requester()) == Affiliation.NONE;
    var state = pending ? State.PENDING : State.SUBSCRIBED;
    var fresh = Options.of(request, Subscription.of(request.jid(), state, visit.newId()));
    return pending ? ask(node, fresh, visit) : begin(node, fresh, visit);
  }

  private static void checkRoom(Node node, Visit visit) throws Refused {
    if (!node.config().is(NodeField.SUBSCRIBE)) {
      throw PubsubError.unsupported("subscribe");
    }
    if (node.subscriptions().size() >= visit.limits().maxSubscriptions()
        || node.membersBytes() >= visit.limits().maxMembersBytes()) {
      throw PubsubError.tooManySubscriptions();
    }
  }

  private static Decision again(Node node, Subscription known, Visit visit) throws Refused {
    if (known.state() == State.PENDING) {
      throw PubsubError.pendingSubscription();
    }
    return visit.result(PubsubOutcome.ANSWERED, answer(node, known), List.of());
  }

  private static Decision begin(Node node, Subscription fresh, Visit visit) {
    var after = node.subscribed(fresh);
    var effects = new ArrayList<Effect>(after.put(visit.context().facts()));
    var last = after.last(visit.context().now());
    boolean wanted = !after.config().is(NodeField.SEND_LAST_PUBLISHED_ITEM, "never");
    var done = visit.result(PubsubOutcome.SUBSCRIBED, answer(after, fresh), effects);
    if (last == null || !wanted) {
      return done;
    }
    var withLast = new ArrayList<Effect>(done.effects());
    withLast.add(Notifications.of(visit.context(), after, "-last").last(fresh.jid(), last));
    return new Decision(PubsubOutcome.SUBSCRIBED, withLast);
  }

  private static Decision ask(Node node, Subscription fresh, Visit visit) {
    var after = node.subscribed(fresh);
    var effects = new ArrayList<Effect>(after.put(visit.context().facts()));
    effects.addAll(Approval.requests(after, fresh, visit.context()));
    return visit.result(PubsubOutcome.PENDING, answer(after, fresh), effects);
  }

  public static Decision unsubscribe(PubsubRequest.Unsubscribe request, Visit visit)
      throws Refused {
    var node = visit.node(request.node());
    if (!request.jid().bare().equals(visit.requester())) {
      throw visit.access().refuse(visit.requester(), PubsubError.forbidden());
    }
    var known = node.subscription(request.jid());
    if (known == null) {
      throw visit.access().refuse(visit.requester(), PubsubError.notSubscribed());
    }
    var subid = request.subid();
    if (subid != null && !subid.equals(known.subid())) {
      throw PubsubError.invalidSubid();
    }
    var ended = known.in(State.NONE);
    var effects = node.subscribed(ended).put(visit.context().facts());
    return visit.result(PubsubOutcome.UNSUBSCRIBED, answer(node, ended), effects);
  }

  private static Element answer(Node node, Subscription subscription) {
    var answer = Element.builder("pubsub", Pubsub.NAMESPACE).child(element(node, subscription));
    var options = subscription.configured();
    return options == null ? answer.build() : answer.child(Options.element(options)).build();
  }

  static Element element(Node node, Subscription subscription) {
    return Element.builder("subscription", Pubsub.NAMESPACE)
        .attribute("node", node.name())
        .attribute("jid", subscription.jid().toString())
        .attribute("subid", subscription.subid())
        .attribute("subscription", subscription.state().value())
        .build();
  }
}
