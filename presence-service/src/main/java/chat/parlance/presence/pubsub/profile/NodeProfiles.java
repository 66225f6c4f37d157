package chat.parlance.presence.pubsub.profile;

import chat.parlance.log.Context;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.request.Refused;
import java.util.List;

/// All profiles that there are. The service's nodes have none.
public record NodeProfiles(List<NodeProfile> all) {

  public NodeProfiles {
    all = List.copyOf(all);
  }

  /// How a new node is configured unless its creator says otherwise.
  ///
  /// @param account whether it is a node of an account
  public NodeConfig initial(String node, boolean account) {
    var config = NodeConfig.initial(account);
    for (var profile : of(node, account)) {
      config = profile.initial(node, config);
    }
    return config;
  }

  /// Refuses an item that isn't as it must be there.
  public void check(Item item, Node node, Context context) throws Refused {
    for (var profile : of(node.name(), !context.address().isDomain())) {
      profile.check(item, node, context);
    }
  }

  private List<NodeProfile> of(String node, boolean account) {
    return account ? all.stream().filter(it -> it.nodes().contains(node)).toList() : List.of();
  }
}
