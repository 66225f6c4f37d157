package chat.parlance.presence.pubsub;

import chat.parlance.log.Fact;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.xmpp.stanza.Iq;
import java.util.HashSet;
import java.util.Set;

/// Which facts a request needs. A contact's needs the roster, by which it has access.
final class PubsubFacts {

  static final Set<Fact<?>> ALWAYS =
      Set.of(AccountPresence.FACT, HostedAccount.FACT, NodeList.FACT);

  private PubsubFacts() {}

  static Set<Fact<?>> of(Iq request) {
    var payload = request.payload();
    var children = payload == null ? null : payload.children();
    var node =
        children == null || children.isEmpty() ? null : children.getFirst().attribute("node");
    var facts = new HashSet<>(ALWAYS);
    if (node != null && node.indexOf('\n') < 0) {
      facts.add(Node.fact(node));
    }
    if (isOfContact(request)) {
      facts.add(Roster.FACT);
    }
    return facts;
  }

  private static boolean isOfContact(Iq request) {
    var from = request.from();
    var to = request.to();
    return from != null && to != null && !to.bare().isDomain() && !to.bare().equals(from.bare());
  }
}
