package chat.parlance.presence.pubsub;

import chat.parlance.log.Fact;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.stanza.Iq;
import java.util.Set;

/// Which facts a request needs. The roster is fetched where access goes by it.
final class PubsubFacts {

  static final Set<Fact<?>> ALWAYS = Set.of(AccountPresence.FACT, NodeList.FACT);

  private PubsubFacts() {}

  static Set<Fact<?>> of(Iq request) {
    var payload = request.payload();
    var children = payload == null ? null : payload.children();
    var node =
        children == null || children.isEmpty() ? null : children.getFirst().attribute("node");
    return node == null || node.indexOf('\n') >= 0
        ? ALWAYS
        : Set.of(AccountPresence.FACT, NodeList.FACT, Node.fact(node));
  }
}
