package chat.parlance.presence.pubsub.publish;

import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node with items more, and without those that had to go for them (XEP-0060 section 7.1.2.5).
///
/// @param retracted the ids of those that subscribers are to hear of
record Room(Node node, List<String> retracted) {

  static Room in(Node node, @Nullable Item item, Visit visit) throws Refused {
    return item == null
        ? new Room(node, List.of())
        : in(node, List.of(item), visit.limits(), visit.context().now());
  }

  static Room in(Node node, List<Item> more, PubsubProperties limits, Instant now) throws Refused {
    if (!node.config().is(NodeField.PERSIST_ITEMS)) {
      return new Room(node, List.of());
    }
    var items = new ArrayList<>(node.live(now));
    items.removeIf(other -> more.stream().anyMatch(item -> item.id().equals(other.id())));
    items.addAll(more);
    long most = node.config().count(NodeField.MAX_ITEMS, limits.maxItems());
    long bytes = items.stream().mapToLong(Item::sizeBytes).sum();
    var gone = new ArrayList<String>();
    while (items.size() > most || (bytes > limits.maxNodeBytes() && items.size() > 1)) {
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
