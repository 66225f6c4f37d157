package chat.parlance.messaging.resend;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionEvent;
import chat.parlance.messaging.session.AccountSessions;
import java.util.List;
import java.util.Set;

/// Forgets the recent messages of an account whose last session is gone, so that only accounts in
/// use take memory. Runs after the handler that removes the session.
final class RecentOriginsErasure implements Handler<SessionEvent> {

  enum Outcome {
    FORGOTTEN,
    NOTHING_TO_FORGET
  }

  @Override
  public Route<SessionEvent> route() {
    return Route.sessions();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT, RecentOrigins.FACT);
  }

  @Override
  public Decision decide(SessionEvent event, Context context) {
    boolean last =
        event.kind() == SessionEvent.Kind.GONE && AccountSessions.in(context.facts()).hasNone();
    if (!last || context.facts().get(RecentOrigins.FACT) == null) {
      return Decision.nothing(Outcome.NOTHING_TO_FORGET);
    }
    return new Decision(Outcome.FORGOTTEN, List.of(new Put<>(RecentOrigins.FACT, null)));
  }
}
