package chat.parlance.presence.pubsub.notify;

import chat.parlance.presence.pubsub.form.FormWriter;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The child of an `<event/>` that says what happened.
public final class Event {

  private Event() {}

  /// Something was published.
  ///
  /// @param item absent where a node has neither items nor payloads
  public static Element published(Node node, @Nullable Item item) {
    var items = of("items", node);
    return item == null ? items.build() : items.child(item(node, item)).build();
  }

  /// Several things were published at once.
  public static Element published(Node node, List<Item> all) {
    var items = of("items", node);
    all.forEach(item -> items.child(item(node, item)));
    return items.build();
  }

  private static Element item(Node node, Item item) {
    boolean payload = node.config().is(NodeField.DELIVER_PAYLOADS);
    return itemOf(Pubsub.EVENT, node, item, payload);
  }

  /// An item, as in an event or an answer.
  public static Element itemOf(String namespace, Node node, Item item, boolean withPayload) {
    var element =
        Element.builder("item", namespace)
            .attribute("id", item.id())
            .attribute(
                "publisher", node.config().showsPublisher() ? item.publisher().toString() : null);
    var payload = item.payload();
    return payload == null || !withPayload ? element.build() : element.child(payload).build();
  }

  public static Element retracted(Node node, List<String> ids) {
    var items = of("items", node);
    ids.forEach(
        id -> items.child(Element.builder("retract", Pubsub.EVENT).attribute("id", id).build()));
    return items.build();
  }

  public static Element purged(Node node) {
    return of("purge", node).build();
  }

  /// The node is gone.
  ///
  /// @param redirect where to look for it now
  public static Element deleted(Node node, @Nullable String redirect) {
    var delete = of("delete", node);
    return redirect == null
        ? delete.build()
        : delete
            .child(Element.builder("redirect", Pubsub.EVENT).attribute("uri", redirect).build())
            .build();
  }

  public static Element configured(Node node) {
    var configuration = of("configuration", node);
    return node.config().is(NodeField.DELIVER_PAYLOADS)
        ? configuration.child(FormWriter.config("result", node.config())).build()
        : configuration.build();
  }

  /// A subscription isn't what it was.
  public static Element subscription(Node node, Subscription subscription) {
    return of("subscription", node)
        .attribute("jid", subscription.jid().toString())
        .attribute("subscription", subscription.state().value())
        .build();
  }

  private static Element.Builder of(String name, Node node) {
    return Element.builder(name, Pubsub.EVENT).attribute("node", node.name());
  }
}
