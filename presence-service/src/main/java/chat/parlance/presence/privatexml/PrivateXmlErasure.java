package chat.parlance.presence.privatexml;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import java.util.List;
import java.util.Set;

/// A deleted account leaves nothing stored behind.
final class PrivateXmlErasure implements Handler<AccountEvent> {

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
    return event.kind() == AccountEvent.Kind.DELETED ? Set.of(PrivateXml.FACT) : Set.of();
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    return event.kind() == AccountEvent.Kind.DELETED
        ? new Decision(Outcome.ERASED, List.of(new Put<>(PrivateXml.FACT, null)))
        : Decision.nothing(Outcome.ACCOUNT_STAYS);
  }
}
