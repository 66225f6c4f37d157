package chat.parlance.presence.pubsub.disco;

import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.List;
import java.util.Objects;

/// What somebody may find. A stranger to an account finds its open nodes only; an account that has
/// none is to him as one that isn't there (XEP-0030 section 8).
final class Discovery {

  private Discovery() {}

  static String nodeOf(Visit visit) {
    var query = Objects.requireNonNull(visit.iq().payload());
    var node = query.attribute("node");
    return node == null ? "" : node;
  }

  /// The nodes that can be read, or asked for.
  static List<NodeList.Entry> nodes(Visit visit) throws Refused {
    var facts = visit.context().facts();
    boolean exists = !visit.isAccount() || AccountPresence.existsIn(facts);
    var found =
        NodeList.in(facts).nodes().stream()
            .filter(entry -> exists && isFound(entry, visit))
            .toList();
    if (found.isEmpty() && !visit.access().knows(visit.requester())) {
      throw Refused.of(Condition.SERVICE_UNAVAILABLE);
    }
    return found;
  }

  // Only for what the list doesn't say is the node itself looked at.
  private static boolean isFound(NodeList.Entry entry, Visit visit) {
    return switch (entry.access()) {
      case OPEN -> true;
      case PRESENCE -> visit.access().knows(visit.requester());
      case AUTHORIZE -> visit.access().knows(visit.requester());
      case ROSTER, WHITELIST -> {
        var node = visit.find(entry.name());
        yield node != null && visit.access().mayRead(node, visit.requester());
      }
    };
  }

  /// The node that is asked about.
  static Node node(String name, Visit visit) throws Refused {
    var node = visit.node(name);
    visit.access().requireSubscribe(node, visit.requester());
    return node;
  }
}
