package chat.parlance.presence.blocking;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Route;
import chat.parlance.presence.blocking.guard.BlockedAddresses;
import chat.parlance.presence.blocking.guard.Shunned;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A deleted account blocks nobody. Who blocks it still does.
final class BlockListErasure implements Handler<AccountEvent> {

  enum Outcome {
    ERASED,
    ACCOUNT_STAYS
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts() {
    return BlockListChange.FACTS;
  }

  @Override
  public List<Held> holds() {
    return List.of(
        Held.of(BlockList.FACT),
        Held.of(BlockedAddresses.FACT).notGiven("a copy of the block list"),
        Held.of(Listeners.FACT),
        Held.of(Shunned.FACT).notGiven("what others block is not for who is blocked to know"));
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    var effects = new ArrayList<Effect>(BlockListChange.to(BlockList.EMPTY, context));
    effects.addAll(Erasure.effects(holds(), context.facts()));
    return new Decision(Outcome.ERASED, effects);
  }
}
