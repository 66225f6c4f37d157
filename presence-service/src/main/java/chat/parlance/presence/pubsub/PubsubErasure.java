package chat.parlance.presence.pubsub;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Route;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Erases the nodes of a deleted account, and tells the service, where it may have some too. Its
/// contacts aren't told: that the account is gone, they hear otherwise. What it is subscribed to
/// elsewhere goes to its own log, where it is dropped.
final class PubsubErasure implements Handler<AccountEvent> {

  enum Outcome {
    ERASED,
    NOTHING_TO_ERASE
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts(AccountEvent event) {
    return event.kind() == AccountEvent.Kind.DELETED ? Set.of(NodeList.FACT) : Set.of();
  }

  @Override
  public List<Held> holds() {
    return List.of(Held.of(NodeList.FACT), Node.HELD);
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.NOTHING_TO_ERASE);
    }
    var effects = new ArrayList<Effect>();
    effects.add(Departures.tell(event.account()));
    effects.addAll(Erasure.effects(holds(), context.facts()));
    return new Decision(Outcome.ERASED, effects);
  }
}
