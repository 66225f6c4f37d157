package chat.parlance.messaging.offline;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import java.util.List;

/// Erases what waits for an account that was deleted.
final class OfflineErasure implements Handler<AccountEvent> {

  enum Outcome {
    ERASED,
    ACCOUNT_STAYS
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  // Erased unseen: whatever is stored goes.
  @Override
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    return new Decision(
        Outcome.ERASED,
        List.of(new Put<>(OfflineMessages.FACT, null), new Put<>(Waiting.FACT, null)));
  }
}
