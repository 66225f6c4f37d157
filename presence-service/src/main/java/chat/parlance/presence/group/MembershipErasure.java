package chat.parlance.presence.group;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An account that is deleted leaves its groups.
final class MembershipErasure implements Handler<AccountEvent> {

  enum Outcome {
    LEFT,
    ACCOUNT_STAYS
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts(AccountEvent event) {
    return event.kind() == AccountEvent.Kind.DELETED ? Set.of(Memberships.FACT) : Set.of();
  }

  @Override
  public List<Held> holds() {
    return List.of(Held.of(Memberships.FACT));
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    var effects = new ArrayList<Effect>();
    Memberships.in(context.facts()).groups().forEach(group -> effects.add(Departure.of(group)));
    effects.addAll(Erasure.effects(holds(), context.facts()));
    return new Decision(Outcome.LEFT, effects);
  }
}
