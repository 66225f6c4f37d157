package chat.parlance.presence.pubsub.request;

import chat.parlance.presence.pubsub.form.DataForm;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an owner asks for.
public sealed interface OwnerRequest {

  /// The form with the configuration of new nodes.
  record Defaults() implements OwnerRequest {}

  /// The form with a node's configuration.
  record Configuration(String node) implements OwnerRequest {}

  record Configure(String node, DataForm form) implements OwnerRequest {}

  record Delete(String node, @Nullable String redirect) implements OwnerRequest {}

  record Purge(String node) implements OwnerRequest {}

  record Subscriptions(String node) implements OwnerRequest {}

  record SetSubscriptions(String node, List<SubscriptionChange> changes) implements OwnerRequest {}

  record Affiliations(String node) implements OwnerRequest {}

  record SetAffiliations(String node, List<AffiliationChange> changes) implements OwnerRequest {}

  /// What a subscription is to be.
  ///
  /// @param state absent where it stays
  record SubscriptionChange(Jid jid, Subscription.@Nullable State state, @Nullable String subid) {}

  /// What an entity is to be.
  ///
  /// @param affiliation absent where it stays
  record AffiliationChange(BareJid jid, @Nullable Affiliation affiliation) {}
}
