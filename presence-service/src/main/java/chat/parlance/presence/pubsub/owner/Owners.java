package chat.parlance.presence.pubsub.owner;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.config.NodeForm;
import chat.parlance.presence.pubsub.form.FormWriter;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.pubsub.request.OwnerRequest;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Configures, deletes and empties nodes.
public final class Owners {

  private Owners() {}

  public static Decision decide(OwnerRequest request, Visit visit) throws Refused {
    return switch (request) {
      case OwnerRequest.Defaults _ -> defaults(visit);
      case OwnerRequest.Configuration asked -> configuration(asked, visit);
      case OwnerRequest.Configure set -> configure(set, visit);
      case OwnerRequest.Delete delete -> delete(delete, visit);
      case OwnerRequest.Purge purge -> purge(purge, visit);
      case OwnerRequest.Subscriptions asked -> Subscribers.list(asked, visit);
      case OwnerRequest.SetSubscriptions set -> Subscribers.change(set, visit);
      case OwnerRequest.Affiliations asked -> Affiliates.list(asked, visit);
      case OwnerRequest.SetAffiliations set -> Affiliates.change(set, visit);
    };
  }

  private static Decision defaults(Visit visit) throws Refused {
    if (!visit.access().knows(visit.requester())) {
      throw PubsubError.presenceSubscriptionRequired();
    }
    return form("default", null, NodeConfig.initial(visit.isAccount()), visit);
  }

  private static Decision configuration(OwnerRequest.Configuration asked, Visit visit)
      throws Refused {
    return form("configure", asked.node(), visit.owned(asked.node()).config(), visit);
  }

  private static Decision form(String name, @Nullable String node, NodeConfig config, Visit visit) {
    var element =
        Element.builder(name, Pubsub.OWNER)
            .attribute("node", node)
            .child(FormWriter.config("form", config))
            .build();
    return visit.result(PubsubOutcome.ANSWERED, pubsub(element), List.of());
  }

  static Element pubsub(Element child) {
    return Element.builder("pubsub", Pubsub.OWNER).child(child).build();
  }

  private static Decision configure(OwnerRequest.Configure set, Visit visit) throws Refused {
    var before = visit.owned(set.node());
    if (set.form().isCancelled()) {
      return visit.done(PubsubOutcome.CANCELLED, List.of());
    }
    var config = NodeForm.configure(before.config(), set.form(), visit.limits());
    var after = fitted(before.configured(Creation.checked(config, visit)), visit);
    var effects = new ArrayList<Effect>(after.put(visit.context().facts()));
    if (after.config().is(NodeField.NOTIFY_CONFIG)) {
      effects.addAll(
          Notifications.of(visit.context(), after, "").everybody(Event.configured(after)));
    }
    return visit.done(PubsubOutcome.CONFIGURED, effects);
  }

  // With no more items than there may be from now on.
  private static Node fitted(Node node, Visit visit) {
    boolean kept = node.config().is(NodeField.PERSIST_ITEMS);
    long most = kept ? node.config().count(NodeField.MAX_ITEMS, visit.limits().maxItems()) : 0;
    var items = node.items();
    return items.size() <= most
        ? node
        : node.withItems(items.subList(items.size() - (int) most, items.size()));
  }

  // Those who wait for approval hear of it too (section 8.4.2).
  private static Decision delete(OwnerRequest.Delete delete, Visit visit) throws Refused {
    var node = visit.owned(delete.node());
    var effects = new ArrayList<Effect>(node.remove(visit.context().facts()));
    if (node.config().is(NodeField.NOTIFY_DELETE)) {
      var event = Event.deleted(node, delete.redirect());
      var notifications = Notifications.of(visit.context(), node, "");
      effects.addAll(notifications.everybody(event));
      node.subscriptions().stream()
          .filter(one -> one.state() == Subscription.State.PENDING)
          .forEach(one -> effects.add(notifications.to(one.jid(), event)));
    }
    return visit.done(PubsubOutcome.DELETED, effects);
  }

  private static Decision purge(OwnerRequest.Purge purge, Visit visit) throws Refused {
    var node = visit.owned(purge.node());
    if (!node.config().is(NodeField.PERSIST_ITEMS)) {
      throw PubsubError.unsupported("persistent-items");
    }
    var after = node.withItems(List.of());
    var effects = new ArrayList<Effect>(after.put(visit.context().facts()));
    if (node.config().is(NodeField.NOTIFY_RETRACT)) {
      effects.addAll(Notifications.of(visit.context(), after, "").everybody(Event.purged(after)));
    }
    return visit.done(PubsubOutcome.PURGED, effects);
  }
}
