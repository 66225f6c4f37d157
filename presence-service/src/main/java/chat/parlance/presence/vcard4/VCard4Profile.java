package chat.parlance.presence.vcard4;

import chat.parlance.log.Context;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.profile.NodeProfile;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.spec.Implements;
import java.util.List;
import java.util.Set;

/// How the nodes of vCards are, and what is published there. The account's own is for all to see,
/// and its notifications have no payload, as whoever wants to know asks for it (XEP-0292 section
/// 4); those of others are for nobody else (section 5.2).
@Implements(xep = 292, version = "0.12.0", status = Implements.Status.COMPLETE)
final class VCard4Profile implements NodeProfile {

  private static final String OWN = "urn:xmpp:vcard4";
  private static final String CONTACTS = "urn:xmpp:contacts";
  private static final String NAMESPACE = "urn:ietf:params:xml:ns:vcard-4.0";

  @Override
  public Set<String> nodes() {
    return Set.of(OWN, CONTACTS);
  }

  @Override
  public NodeConfig initial(String node, NodeConfig usual) {
    return node.equals(OWN)
        ? usual
            .with(NodeField.ACCESS_MODEL, List.of("open"))
            .with(NodeField.DELIVER_PAYLOADS, List.of("0"))
        : usual
            .with(NodeField.ACCESS_MODEL, List.of("whitelist"))
            .with(NodeField.MAX_ITEMS, List.of("max"));
  }

  @Override
  public void check(Item item, Node node, Context context) throws Refused {
    var payload = item.payload();
    if (payload == null) {
      throw PubsubError.payloadRequired();
    }
    if (!payload.is("vcard", NAMESPACE)) {
      throw PubsubError.invalidPayload();
    }
  }
}
