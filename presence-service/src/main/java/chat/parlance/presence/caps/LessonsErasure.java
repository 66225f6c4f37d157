package chat.parlance.presence.caps;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import java.util.List;

/// A deleted account leaves no count behind.
final class LessonsErasure implements Handler<AccountEvent> {

  enum Outcome {
    ERASED,
    ACCOUNT_STAYS
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    return event.kind() == AccountEvent.Kind.DELETED
        ? new Decision(Outcome.ERASED, List.of(new Put<>(Lessons.FACT, null)))
        : Decision.nothing(Outcome.ACCOUNT_STAYS);
  }
}
