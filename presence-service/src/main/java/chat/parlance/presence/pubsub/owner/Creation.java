package chat.parlance.presence.pubsub.owner;

import chat.parlance.log.Decision;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.config.NodeForm;
import chat.parlance.presence.pubsub.node.AccessModel;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;

/// Creates nodes (XEP-0060 section 8.1).
public final class Creation {

  private Creation() {}

  public static Decision decide(PubsubRequest.Create create, Visit visit) throws Refused {
    requireRight(visit);
    var given = create.node();
    if (given == null && visit.isAccount()) {
      throw PubsubError.noInstantNodes();
    }
    var name = given == null ? visit.newId() : given;
    var config = visit.profiles().initial(name, visit.isAccount());
    var form = create.config();
    if (form != null) {
      config = NodeForm.configure(config, form, visit.limits());
    }
    var node = node(name, config, visit);
    return given == null
        ? visit.result(PubsubOutcome.CREATED, named(name), node.put(visit.context().facts()))
        : visit.done(PubsubOutcome.CREATED, node.put(visit.context().facts()));
  }

  /// A new node, if there may be one.
  public static Node node(String name, NodeConfig config, Visit visit) throws Refused {
    requireRight(visit);
    var list = NodeList.in(visit.context().facts());
    if (list.has(name)) {
      throw Refused.of(Condition.CONFLICT);
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > visit.limits().maxNameBytes()
        || name.indexOf('\n') >= 0) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "not a name that a node can have");
    }
    boolean limited = !visit.access().isDomainOf(visit.requester());
    if ((limited && list.createdBy(visit.requester()) >= visit.limits().maxNodes())
        || list.nodes().size() >= visit.limits().maxServiceNodes()) {
      throw PubsubError.maxNodesExceeded();
    }
    return Node.created(name, visit.requester(), visit.context().now(), checked(config, visit));
  }

  /// An account's nodes are its own, the service's are anybody's. To be asked before all else, so
  /// that what is wrong otherwise tells nobody what there is.
  public static void requireRight(Visit visit) throws Refused {
    if (visit.isAccount() && !(visit.isOwn() && visit.access().knows(visit.requester()))) {
      throw visit.access().refuse(visit.requester(), PubsubError.forbidden());
    }
  }

  /// The service knows nobody's presence, so it can't go by that.
  static NodeConfig checked(NodeConfig config, Visit visit) throws Refused {
    var model = config.accessModel();
    boolean byPresence = model == AccessModel.PRESENCE || model == AccessModel.ROSTER;
    if (byPresence && !visit.isAccount()) {
      throw PubsubError.unsupportedAccessModel();
    }
    return config;
  }

  private static Element named(String name) {
    var create = Element.builder("create", Pubsub.NAMESPACE).attribute("node", name).build();
    return Element.builder("pubsub", Pubsub.NAMESPACE).child(create).build();
  }
}
