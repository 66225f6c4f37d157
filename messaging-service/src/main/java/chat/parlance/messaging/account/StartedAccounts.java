package chat.parlance.messaging.account;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionEvent;
import java.util.List;
import java.util.Set;

/// Learns of an account from its first session, should that come before the word of its creation. A
/// session that began while its account was being deleted doesn't bring it back.
final class StartedAccounts implements Handler<SessionEvent> {

  enum Outcome {
    LEARNT,
    NOTHING_NEW
  }

  @Override
  public Route<SessionEvent> route() {
    return Route.sessions();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(HostedAccount.FACT);
  }

  @Override
  public Decision decide(SessionEvent event, Context context) {
    if (event.kind() != SessionEvent.Kind.STARTED
        || context.facts().get(HostedAccount.FACT) != null) {
      return Decision.nothing(Outcome.NOTHING_NEW);
    }
    return new Decision(
        Outcome.LEARNT, List.of(new Put<>(HostedAccount.FACT, HostedAccount.ENABLED)));
  }
}
