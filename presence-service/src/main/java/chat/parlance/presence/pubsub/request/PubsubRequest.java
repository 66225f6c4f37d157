package chat.parlance.presence.pubsub.request;

import chat.parlance.presence.pubsub.form.DataForm;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `<pubsub/>` asks for.
public sealed interface PubsubRequest {

  /// A new node.
  ///
  /// @param node absent for one that the service names
  record Create(@Nullable String node, @Nullable DataForm config) implements PubsubRequest {}

  record Publish(String node, @Nullable NewItem item, @Nullable DataForm options)
      implements PubsubRequest {}

  /// An item as its publisher has it.
  ///
  /// @param id absent where the service is to make one
  record NewItem(@Nullable String id, @Nullable Element payload) {}

  record Retract(String node, String itemId, boolean notifying) implements PubsubRequest {}

  /// Items of a node.
  ///
  /// @param ids of the items; all if there are none
  /// @param maxItems the newest so many; absent for all
  record Items(
      String node,
      List<String> ids,
      @Nullable Integer maxItems,
      @Nullable String subid,
      @Nullable Page page)
      implements PubsubRequest {}

  /// Which page of a result (XEP-0059).
  ///
  /// @param before empty for the last page
  record Page(
      @Nullable Integer max,
      @Nullable String after,
      @Nullable String before,
      @Nullable Integer index) {}

  /// A subscription.
  ///
  /// @param options what is wanted of it, if that is said at once
  record Subscribe(String node, Jid jid, @Nullable DataForm options) implements PubsubRequest {}

  /// The form with a subscription's options.
  record Options(String node, Jid jid, @Nullable String subid) implements PubsubRequest {}

  record SetOptions(String node, Jid jid, @Nullable String subid, DataForm form)
      implements PubsubRequest {}

  /// The options of new subscriptions.
  ///
  /// @param node absent for any
  record DefaultOptions(@Nullable String node) implements PubsubRequest {}

  record Unsubscribe(String node, Jid jid, @Nullable String subid) implements PubsubRequest {}

  /// The subscriptions of who asks.
  ///
  /// @param node absent for all
  record Subscriptions(@Nullable String node) implements PubsubRequest {}

  /// The affiliations of who asks.
  ///
  /// @param node absent for all
  record Affiliations(@Nullable String node) implements PubsubRequest {}
}
