package chat.parlance.presence.pubsub.publish;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;

/// What is published at an account's nodes although nobody has asked for that there, because
/// another form of it has changed. Whoever wants a node hears of it as of all that is published.
public final class Unasked {

  /// So that a notification stays small.
  private static final int ITEMS_AT_ONCE = 25;

  private final PubsubProperties limits;
  private final Context context;
  private final List<Effect> changes = new ArrayList<>();
  private final List<Effect> notifications = new ArrayList<>();
  private NodeList list;

  public Unasked(PubsubProperties limits, Context context) {
    this.limits = limits;
    this.context = context;
    this.list = NodeList.in(context.facts());
  }

  /// Publishes and retracts items.
  ///
  /// @param node as it is, or as it is to be if it is new
  /// @param retracted ids of items that it has
  public Unasked change(Node node, List<Item> published, List<String> retracted) {
    var kept = new ArrayList<>(node.items());
    kept.removeIf(item -> retracted.contains(item.id()));
    var room = roomIn(node.withItems(kept), published);
    changes.add(new Put<>(Node.fact(node.name()), room.node()));
    list = room.node().listedIn(list);
    for (int i = 0; i < published.size(); i += ITEMS_AT_ONCE) {
      var some = published.subList(i, Math.min(i + ITEMS_AT_ONCE, published.size()));
      tell(room.node(), Event.published(node, some), "-" + i);
    }
    var gone = new ArrayList<>(retracted);
    gone.addAll(room.retracted());
    if (!gone.isEmpty()) {
      tell(room.node(), Event.retracted(node, gone), "-retract");
    }
    return this;
  }

  // A node that takes no more is as the account wants it.
  private Room roomIn(Node node, List<Item> published) {
    try {
      return Room.in(node, published, limits, context.now());
    } catch (Refused _) {
      return new Room(node, List.of());
    }
  }

  private void tell(Node node, Element event, String purpose) {
    notifications.addAll(
        Notifications.of(context, node, "-" + node.name() + purpose).everybody(event));
  }

  /// All that is to happen.
  public List<Effect> effects() {
    var all = new ArrayList<>(changes);
    if (!list.equals(NodeList.in(context.facts()))) {
      all.add(list.put());
    }
    all.addAll(notifications);
    return all;
  }
}
