package chat.parlance.presence.pubsub.profile;

import chat.parlance.log.Context;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.request.Refused;
import java.util.Set;

/// What a specification wants of an account's nodes of certain names. Pure, as a handler is.
public interface NodeProfile {

  /// The names of the nodes.
  Set<String> nodes();

  /// How a new node is configured unless its creator says otherwise.
  ///
  /// @param node which of the nodes
  /// @param usual how nodes of accounts are
  default NodeConfig initial(String node, NodeConfig usual) {
    return usual;
  }

  /// Refuses an item that isn't as the specification wants it. Who publishes may do so.
  ///
  /// @param node as it is before
  default void check(Item item, Node node, Context context) throws Refused {}
}
