package chat.parlance.messaging.account;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import java.util.List;
import java.util.Set;

/// Follows which accounts there are. What else messaging holds of a deleted account, each feature
/// erases itself.
final class AccountEvents implements Handler<AccountEvent> {

  enum Outcome {
    KNOWN,
    FORGOTTEN
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(HostedAccount.FACT);
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    return switch (event.kind()) {
      case CREATED, ENABLED -> keep(Outcome.KNOWN, HostedAccount.ENABLED);
      case DISABLED -> keep(Outcome.KNOWN, HostedAccount.DISABLED);
      case DELETED -> keep(Outcome.FORGOTTEN, HostedAccount.DELETED);
    };
  }

  private static Decision keep(Outcome outcome, HostedAccount account) {
    return new Decision(outcome, List.of(new Put<>(HostedAccount.FACT, account)));
  }
}
