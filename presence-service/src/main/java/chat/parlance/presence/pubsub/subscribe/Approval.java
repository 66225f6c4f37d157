package chat.parlance.presence.pubsub.subscribe;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.presence.pubsub.form.FormWriter;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// Asks owners whether somebody may subscribe (XEP-0060 section 8.6).
final class Approval {

  private static final String FORM = "http://jabber.org/protocol/pubsub#subscribe_authorization";

  private Approval() {}

  static List<Effect> requests(Node node, Subscription pending, Context context) {
    return node.with(Affiliation.OWNER)
        .<Effect>map(owner -> request(owner, node, pending, context))
        .toList();
  }

  private static Send request(BareJid owner, Node node, Subscription pending, Context context) {
    var message =
        Element.builder("message", Stanza.NAMESPACE)
            .attribute("from", context.address().toString())
            .attribute("to", owner.toString())
            .attribute("id", pending.subid())
            .child(form(node, pending))
            .build();
    return new Send(Inbox.MESSAGING, owner, Stanza.ofTrusted(message), null);
  }

  private static Element form(Node node, Subscription pending) {
    return FormWriter.of("form", FORM)
        .field("pubsub#subid", "hidden", null, List.of(pending.subid()))
        .field("pubsub#node", "text-single", "Node", List.of(node.name()))
        .field(
            "pubsub#subscriber_jid", "jid-single", "Subscriber", List.of(pending.jid().toString()))
        .field("pubsub#allow", "boolean", "Allow this subscription?", List.of("false"))
        .build();
  }
}
