package chat.parlance.presence.pubsub;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.pubsub.access.Access;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeField;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Does what an owner says to a request to subscribe (XEP-0060 section 8.6). It came in a message,
/// so what can't be done is passed over: the request was answered before, or is no more.
final class Authorizations implements Handler<Told> {

  enum Outcome {
    ALLOWED,
    DENIED,
    NOT_ASKED,
    NO_OWNER
  }

  /// What messaging tells of the form.
  ///
  /// @param owner who filled it in
  record Said(
      BareJid owner, String node, String subscriber, @Nullable String subid, boolean allow) {}

  @Override
  public Route<Told> route() {
    return Route.told("subscriptionAuthorization");
  }

  @Override
  public Set<Fact<?>> facts() {
    return PubsubFacts.ALWAYS;
  }

  @Override
  public Decision decide(Told told, Context context) {
    var said = told.as(Said.class);
    // Only this address's own log tells what was said to it.
    if (said == null || !told.teller().equals(context.address()) || said.node().contains("\n")) {
      return Decision.nothing(Outcome.NOT_ASKED);
    }
    var node = Node.find(said.node(), context);
    if (node == null || Access.in(context).affiliation(node, said.owner()) != Affiliation.OWNER) {
      return Decision.nothing(Outcome.NO_OWNER);
    }
    var pending = pending(node, said);
    return pending == null
        ? Decision.nothing(Outcome.NOT_ASKED)
        : answered(node, pending, said.allow(), context);
  }

  private static @Nullable Subscription pending(Node node, Said said) {
    try {
      var found = node.subscription(Jid.of(said.subscriber()));
      return found != null && isAsked(found, said) ? found : null;
    } catch (InvalidJidException _) {
      return null;
    }
  }

  private static boolean isAsked(Subscription found, Said said) {
    return found.state() == Subscription.State.PENDING
        && (said.subid() == null || found.subid().equals(said.subid()));
  }

  private static Decision answered(
      Node node, Subscription pending, boolean allow, Context context) {
    var state = allow ? Subscription.State.SUBSCRIBED : Subscription.State.NONE;
    var changed = pending.in(state);
    var after = node.subscribed(changed);
    var effects = new ArrayList<Effect>(after.put(context.facts()));
    effects.add(
        Notifications.of(context, after, "").to(pending.jid(), Event.subscription(after, changed)));
    var last = after.last(context.now());
    if (allow && last != null && !after.config().is(NodeField.SEND_LAST_PUBLISHED_ITEM, "never")) {
      effects.add(Notifications.of(context, after, "-last").last(pending.jid(), last));
    }
    return new Decision(allow ? Outcome.ALLOWED : Outcome.DENIED, effects);
  }
}
