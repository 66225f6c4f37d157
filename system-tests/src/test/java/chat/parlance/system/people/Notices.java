package chat.parlance.system.people;

import chat.parlance.system.client.Frame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What a device is told of nodes.
final class Notices {

  private final Map<String, String> told = new TreeMap<>();
  private final Set<String> news = new LinkedHashSet<>();

  /// Takes in a message.
  ///
  /// @return what is wrong with it, or null
  @Nullable String take(Frame message, String owner) {
    var items =
        message
            .element()
            .getElementsByTagNameNS("http://jabber.org/protocol/pubsub#event", "items");
    var node = items.getLength() == 0 ? null : node(items.item(0));
    if (node == null) {
      return "told something else: " + message.xml();
    }
    if (message.has("retract")) {
      // It may be gone that the device wasn't told of when it couldn't read it yet.
      told.remove(owner + "/" + node);
      return null;
    }
    var text = items.item(0).getTextContent();
    told.put(owner + "/" + node, text);
    boolean late = message.has("delay");
    return late || news.add(text) ? null : "told twice of " + owner + "'s " + text;
  }

  private static @Nullable PersonalNode node(org.w3c.dom.Node items) {
    return PersonalNode.find(((Element) items).getAttribute("node"));
  }

  /// The newest of what it was told, by `person/node`.
  Map<String, String> told() {
    return told;
  }

  /// What it was told as it happened, in that order.
  List<String> news() {
    return List.copyOf(news);
  }

  void forget() {
    told.clear();
    news.clear();
  }
}
