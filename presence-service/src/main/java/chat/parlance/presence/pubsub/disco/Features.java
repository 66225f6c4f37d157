package chat.parlance.presence.pubsub.disco;

import chat.parlance.presence.pubsub.request.Pubsub;
import java.util.Set;
import java.util.TreeSet;

/// What is supported of XEP-0060 (section 10), as it is announced.
public final class Features {

  /// The first label of the service's domain.
  public static final String HOST = "pubsub";

  private static final Set<String> SHARED =
      Set.of(
          "access-authorize",
          "access-open",
          "access-whitelist",
          "config-node",
          "config-node-max",
          "create-and-configure",
          "create-nodes",
          "delete-items",
          "delete-nodes",
          "item-ids",
          "leased-subscription",
          "manage-subscriptions",
          "member-affiliation",
          "meta-data",
          "modify-affiliations",
          "multi-items",
          "outcast-affiliation",
          "persistent-items",
          "publish",
          "publish-node-full",
          "publish-only-affiliation",
          "publish-options",
          "publisher-affiliation",
          "purge-nodes",
          "retract-items",
          "retrieve-affiliations",
          "retrieve-default",
          "retrieve-default-sub",
          "retrieve-items",
          "retrieve-subscriptions",
          "rsm",
          "subscribe",
          "subscription-notifications",
          "subscription-options");

  /// Of accounts.
  public static final Set<String> OF_ACCOUNTS =
      named(
          "access-presence",
          "access-roster",
          "auto-create",
          "auto-subscribe",
          "filtered-notifications",
          "last-published");

  /// Of the service.
  static final Set<String> OF_SERVICE = named("instant-nodes");

  private Features() {}

  private static Set<String> named(String... more) {
    var names = new TreeSet<String>();
    names.add(Pubsub.NAMESPACE);
    SHARED.forEach(name -> names.add(Pubsub.NAMESPACE + "#" + name));
    for (var name : more) {
      names.add(Pubsub.NAMESPACE + "#" + name);
    }
    return Set.copyOf(names);
  }
}
