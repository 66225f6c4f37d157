package chat.parlance.presence.pubsub.publish;

import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node with an item more, and without those that had to go for it (XEP-0060 section 7.1.2.5).
///
/// @param retracted the ids of those that subscribers are to hear of
record Room(Node node, List<String> retracted) {

  static Room in(Node node, @Nullable Item item, Visit visit) throws Refused {
    if (item == null || !node.config().is(NodeField.PERSIST_ITEMS)) {
      return new Room(node, List.of());
    }
    var items = new ArrayList<>(node.live(visit.context().now()));
    items.removeIf(other -> other.id().equals(item.id()));
    items.add(item);
    long most = node.config().count(NodeField.MAX_ITEMS, visit.limits().maxItems());
    long bytes = items.stream().mapToLong(Item::sizeBytes).sum();
    var gone = new ArrayList<String>();
    while (items.size() > most || (bytes > visit.limits().maxNodeBytes() && items.size() > 1)) {
      if (node.config().is(NodeField.PUBLISH_NODE_FULL, "reject")) {
        throw PubsubError.nodeFull();
      }
      var oldest = items.removeFirst();
      bytes -= oldest.sizeBytes();
      gone.add(oldest.id());
    }
    boolean told =
        node.config().is(NodeField.PUBLISH_NODE_FULL, "retract-oldest")
            && node.config().is(NodeField.NOTIFY_RETRACT);
    return new Room(node.withItems(items), told ? gone : List.of());
  }
}
