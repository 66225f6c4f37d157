package chat.parlance.presence.report;

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

/// With an account goes all that it reported.
final class ReportErasure implements Handler<AccountEvent> {

  enum Outcome {
    ERASED,
    ACCOUNT_STAYS
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts(AccountEvent event) {
    return event.kind() == AccountEvent.Kind.DELETED ? Set.of(Reports.FACT) : Set.of();
  }

  @Override
  public List<Held> holds() {
    return List.of(Held.of(Reports.FACT));
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    var effects =
        new ArrayList<Effect>(Withdrawn.tell(Reports.in(context.facts()).reports(), context));
    effects.addAll(Erasure.effects(holds(), context.facts()));
    return new Decision(Outcome.ERASED, effects);
  }
}
