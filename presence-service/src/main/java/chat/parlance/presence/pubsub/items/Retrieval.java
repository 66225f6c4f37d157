package chat.parlance.presence.pubsub.items;

import chat.parlance.log.Decision;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest;
import chat.parlance.presence.pubsub.request.PubsubRequest.Page;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;

/// Answers with items in the order of publishing, page by page where that is asked for or needed.
public final class Retrieval {

  private Retrieval() {}

  public static Decision decide(PubsubRequest.Items request, Visit visit) throws Refused {
    var node = visit.node(request.node());
    visit.access().requireRead(node, visit.requester());
    checkSubid(request, node, visit);
    if (!node.config().is(NodeField.PERSIST_ITEMS)) {
      throw PubsubError.unsupported("persistent-items");
    }
    var page = request.page();
    var found = newest(request, wanted(request, node, visit));
    var whole = new Page(null, null, null, null);
    var result = ResultPage.of(found, page == null ? whole : page);
    var items = Element.builder("items", Pubsub.NAMESPACE).attribute("node", node.name());
    for (var item : result.items()) {
      items.child(Event.itemOf(Pubsub.NAMESPACE, node, item, true));
    }
    var pubsub = Element.builder("pubsub", Pubsub.NAMESPACE).child(items.build());
    if (page != null || result.isPart()) {
      pubsub.child(result.set());
    }
    return visit.result(PubsubOutcome.ANSWERED, pubsub.build(), List.of());
  }

  // Section 6.5.9.2: who isn't subscribed has no subscription to name.
  private static void checkSubid(PubsubRequest.Items request, Node node, Visit visit)
      throws Refused {
    var all = node.subscriptionsOf(visit.requester());
    var subid = request.subid();
    if (subid == null && all.size() > 1) {
      throw PubsubError.subidRequired();
    }
    if (subid != null
        && !all.isEmpty()
        && all.stream().noneMatch(one -> one.subid().equals(subid))) {
      throw PubsubError.invalidSubid();
    }
  }

  private static List<Item> wanted(PubsubRequest.Items request, Node node, Visit visit) {
    var live = node.live(visit.context().now());
    return request.ids().isEmpty()
        ? live
        : request.ids().stream()
            .distinct()
            .map(id -> live.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null))
            .filter(Objects::nonNull)
            .toList();
  }

  private static List<Item> newest(PubsubRequest.Items request, List<Item> all) {
    var most = request.maxItems();
    return most == null || most >= all.size() ? all : all.subList(all.size() - most, all.size());
  }
}
