package chat.parlance.presence.pubsub.publish;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.config.NodeForm;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.pubsub.owner.Creation;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Publishes an item (XEP-0060 section 7.1). An account's node that isn't there is made, and one of
/// the service if the request has options for it.
public final class Publishing {

  private Publishing() {}

  public static Decision decide(PubsubRequest.Publish publish, Visit visit) throws Refused {
    var existing = visit.find(publish.node());
    var node = existing == null ? create(publish, visit) : permitted(existing, publish, visit);
    var item = Shape.check(publish.item(), node, visit);
    var room = Room.in(node, item, visit);
    var effects = new ArrayList<Effect>();
    if (existing == null || item != null) {
      effects.addAll(room.node().put(visit.context().facts()));
    }
    effects.addAll(notifications(room, item, visit));
    return visit.result(PubsubOutcome.PUBLISHED, answer(publish.node(), item), effects);
  }

  private static Node create(PubsubRequest.Publish publish, Visit visit) throws Refused {
    Creation.requireRight(visit);
    var config = visit.profiles().initial(publish.node(), visit.isAccount());
    var options = publish.options();
    if (options == null && !visit.isAccount()) {
      throw PubsubError.noSuchNode();
    }
    if (options != null) {
      config = NodeForm.create(config, options, visit.limits());
    }
    return Creation.node(publish.node(), config, visit);
  }

  private static Node permitted(Node node, PubsubRequest.Publish publish, Visit visit)
      throws Refused {
    if (!visit.access().mayPublish(node, visit.requester())) {
      throw visit.access().refuse(visit.requester(), PubsubError.forbidden());
    }
    var options = publish.options();
    if (options != null) {
      NodeForm.require(node.config(), options, visit.limits());
    }
    return node;
  }

  private static List<Effect> notifications(Room room, @Nullable Item item, Visit visit) {
    var node = room.node();
    var effects =
        new ArrayList<>(
            Notifications.of(visit.context(), node, item).everybody(Event.published(node, item)));
    if (!room.retracted().isEmpty()) {
      effects.addAll(
          Notifications.of(visit.context(), node, "-retract")
              .everybody(Event.retracted(node, room.retracted())));
    }
    return effects;
  }

  private static Element answer(String node, @Nullable Item item) {
    var publish = Element.builder("publish", Pubsub.NAMESPACE).attribute("node", node);
    if (item != null) {
      publish.child(Element.builder("item", Pubsub.NAMESPACE).attribute("id", item.id()).build());
    }
    return Element.builder("pubsub", Pubsub.NAMESPACE).child(publish.build()).build();
  }
}
