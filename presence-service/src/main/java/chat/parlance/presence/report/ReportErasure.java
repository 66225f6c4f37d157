package chat.parlance.presence.report;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import java.util.ArrayList;
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
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    var effects =
        new ArrayList<Effect>(Withdrawn.tell(Reports.in(context.facts()).reports(), context));
    effects.add(new Put<>(Reports.FACT, null));
    return new Decision(Outcome.ERASED, effects);
  }
}
