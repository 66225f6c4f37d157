package chat.parlance.messaging.session;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.CloseSession;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.xmpp.stream.StreamError;
import java.util.ArrayList;
import java.util.Set;

/// Closes the sessions of an account that was disabled or deleted. The error is the one that
/// XEP-0077 section 3.2 gives for a cancelled registration.
final class AccountClosure implements Handler<AccountEvent> {

  enum Outcome {
    SESSIONS_CLOSED,
    NO_SESSION,
    ACCOUNT_STAYS
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT);
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    boolean deleted = event.kind() == AccountEvent.Kind.DELETED;
    if (!deleted && event.kind() != AccountEvent.Kind.DISABLED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    var sessions = AccountSessions.in(context.facts());
    if (sessions.hasNone()) {
      return Decision.nothing(Outcome.NO_SESSION);
    }
    var effects = new ArrayList<Effect>();
    for (var session : sessions.sessions()) {
      effects.add(new CloseSession(session.address(), StreamError.Condition.NOT_AUTHORIZED));
    }
    if (deleted) {
      effects.add(new Put<>(AccountSessions.FACT, null));
    }
    return new Decision(Outcome.SESSIONS_CLOSED, effects);
  }
}
