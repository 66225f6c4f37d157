package chat.parlance.presence.pubsub;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.pubsub.disco.Features;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Ends, at the service, what a deleted account has there: its nodes, unless they have another
/// owner, who then has them alone; its affiliations and subscriptions, which a new account of that
/// address must not find.
final class Departures implements Handler<Told> {

  enum Outcome {
    NODES_GONE,
    NO_NODES
  }

  private static final String NAME = "pubsubDeparture";

  @Override
  public Route<Told> route() {
    return Route.told(NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(NodeList.FACT);
  }

  /// Erases the nodes of a deleted account, and tells the service, where it may have some too. Its
  /// contacts aren't told: that the account is gone, they hear otherwise. What it is subscribed to
  /// elsewhere goes to its own log, where it is dropped.
  static Erasure erasure() {
    return Erasure.of(Held.of(NodeList.FACT), Node.HELD)
        .telling(context -> List.of(tell(context.address())));
  }

  private static Effect tell(BareJid account) {
    var service = new BareJid(null, Features.HOST + "." + account.domainpart());
    return new Tell(Inbox.PRESENCE, service, NAME, null);
  }

  // Each node is a part of its own, but for the list, which has to lose all of them at once.
  @Override
  public Decision decide(Told told, Context context) {
    var gone = new ArrayList<Node>();
    var effects = new ArrayList<Effect>();
    for (var entry : NodeList.in(context.facts()).nodes()) {
      var node = Node.find(entry.name(), context.facts());
      if (node != null && knows(node, told.teller())) {
        effects.addAll(leave(node, told.teller(), gone, context));
      }
    }
    if (!gone.isEmpty()) {
      effects.add(NodeList.in(context.facts()).without(gone).put());
    }
    return effects.isEmpty()
        ? Decision.nothing(Outcome.NO_NODES)
        : new Decision(Outcome.NODES_GONE, effects);
  }

  private static boolean knows(Node node, BareJid account) {
    return node.affiliation(account) != Affiliation.NONE
        || !node.subscriptionsOf(account).isEmpty();
  }

  private static List<Effect> leave(Node node, BareJid account, List<Node> gone, Context context) {
    var without = node.without(account);
    if (without.with(Affiliation.OWNER).findAny().isPresent()) {
      return without.put(context.facts());
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.Put<>(Node.fact(node.name()), null));
    effects.addAll(
        Notifications.of(context, node, "-" + gone.size()).everybody(Event.deleted(node, null)));
    gone.add(node);
    return effects;
  }
}
