package chat.parlance.presence.pubsub.publish;

import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest.NewItem;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Whether an item is as a node's configuration wants it (XEP-0060 sections 4.3 and 7.1.3.6).
final class Shape {

  private Shape() {}

  /// The item that is published; none at a node that has neither items nor payloads.
  static @Nullable Item check(@Nullable NewItem item, Node node, Visit visit) throws Refused {
    boolean persistent = node.config().is(NodeField.PERSIST_ITEMS);
    boolean payloads = node.config().is(NodeField.DELIVER_PAYLOADS);
    if (item == null) {
      if (persistent || payloads) {
        throw PubsubError.itemRequired();
      }
      return null;
    }
    if (!persistent && !payloads) {
      throw PubsubError.itemForbidden();
    }
    checkPayload(item.payload(), node, visit);
    var given = item.id();
    if (given != null
        && given.getBytes(StandardCharsets.UTF_8).length > visit.limits().maxNameBytes()) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "the id is too long");
    }
    var id = given == null ? visit.newId() : given;
    long now = visit.context().now().toEpochMilli();
    var made = new Item(id, visit.from(), now, item.payload());
    visit.profiles().check(made, node, visit.context());
    return made;
  }

  private static void checkPayload(@Nullable Element payload, Node node, Visit visit)
      throws Refused {
    if (payload == null) {
      if (node.config().is(NodeField.DELIVER_PAYLOADS)) {
        throw PubsubError.payloadRequired();
      }
      return;
    }
    long most = node.config().count(NodeField.MAX_PAYLOAD_SIZE, visit.limits().maxPayloadBytes());
    if (payload.bytes().length > most) {
      throw PubsubError.payloadTooBig();
    }
    var type = node.config().get(NodeField.TYPE);
    if (!type.isEmpty() && !type.equals(payload.namespace())) {
      throw PubsubError.invalidPayload();
    }
  }
}
