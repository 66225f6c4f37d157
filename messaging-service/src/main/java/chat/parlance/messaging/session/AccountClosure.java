package chat.parlance.messaging.session;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.CloseSession;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Route;
import chat.parlance.xmpp.stream.StreamError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  public List<Held> holds() {
    return List.of(Held.of(AccountSessions.FACT));
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    var sessions = AccountSessions.in(context.facts());
    return switch (event.kind()) {
      case CREATED, ENABLED -> Decision.nothing(Outcome.ACCOUNT_STAYS);
      case DISABLED -> close(sessions, sessions.allClosing(context.now()));
      case DELETED -> close(sessions, null);
    };
  }

  // They are closing from here on, since nothing may be delivered behind the marker.
  private static Decision close(AccountSessions sessions, @Nullable AccountSessions left) {
    if (sessions.hasNone()) {
      return Decision.nothing(Outcome.NO_SESSION);
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Put<>(AccountSessions.FACT, left));
    for (var session : sessions.sessions()) {
      effects.add(new CloseSession(session.address(), StreamError.Condition.NOT_AUTHORIZED));
    }
    return new Decision(Outcome.SESSIONS_CLOSED, effects);
  }
}
