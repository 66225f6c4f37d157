package chat.parlance.presence.pubsub.notify;

import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom to answer on an item (XEP-0033), where the node's configuration says so.
final class ReplyTo {

  private static final String NAMESPACE = "http://jabber.org/protocol/address";

  private ReplyTo() {}

  static @Nullable Element of(Node node, @Nullable Item item) {
    if (item == null) {
      return null;
    }
    return switch (node.config().get(NodeField.ITEMREPLY)) {
      case "owner" -> addresses(node.with(Affiliation.OWNER).toList());
      case "publisher" -> addresses(List.of(item.publisher()));
      default -> null;
    };
  }

  private static Element addresses(List<? extends Jid> jids) {
    var addresses = Element.builder("addresses", NAMESPACE);
    for (var jid : jids) {
      addresses.child(
          Element.builder("address", NAMESPACE)
              .attribute("type", "replyto")
              .attribute("jid", jid.toString())
              .build());
    }
    return addresses.build();
  }
}
