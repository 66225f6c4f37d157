package chat.parlance.presence.pubsub.publish;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest;
import chat.parlance.presence.pubsub.request.Refused;
import java.util.ArrayList;
import java.util.List;

/// Deletes an item (XEP-0060 section 7.2): an owner any, others what they published.
public final class Retraction {

  private Retraction() {}

  public static Decision decide(PubsubRequest.Retract retract, Visit visit) throws Refused {
    var node = visit.node(retract.node());
    if (!visit.access().mayPublish(node, visit.requester())) {
      throw visit.access().refuse(visit.requester(), PubsubError.forbidden());
    }
    if (!node.config().is(NodeField.PERSIST_ITEMS)) {
      throw PubsubError.unsupported("persistent-items");
    }
    var item = node.item(retract.itemId());
    if (item == null) {
      throw PubsubError.noSuchNode();
    }
    if (!mayDelete(node, item, visit)) {
      throw PubsubError.forbidden();
    }
    var after = node.without(item.id());
    var effects = new ArrayList<Effect>(after.put(visit.context().facts()));
    if (retract.notifying() || node.config().is(NodeField.NOTIFY_RETRACT)) {
      effects.addAll(
          Notifications.of(visit.context(), after, "")
              .everybody(Event.retracted(after, List.of(item.id()))));
    }
    return visit.done(PubsubOutcome.RETRACTED, effects);
  }

  private static boolean mayDelete(Node node, Item item, Visit visit) {
    return visit.access().affiliation(node, visit.requester()) == Affiliation.OWNER
        || item.publisher().bare().equals(visit.requester());
  }
}
