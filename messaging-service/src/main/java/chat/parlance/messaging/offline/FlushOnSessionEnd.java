package chat.parlance.messaging.offline;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionEvent;
import chat.parlance.messaging.session.AccountSessions;
import java.util.Set;

/// Delivers what waited for a closing session to hand back the rest, once it is gone and another
/// can take it. Runs after the handler that removes the session.
final class FlushOnSessionEnd implements Handler<SessionEvent> {

  private final Flush flush;

  FlushOnSessionEnd(Flush flush) {
    this.flush = flush;
  }

  @Override
  public Route<SessionEvent> route() {
    return Route.sessions();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT, Waiting.FACT);
  }

  @Override
  public Decision decide(SessionEvent event, Context context) {
    return event.kind() == SessionEvent.Kind.GONE
        ? flush.decide(context)
        : Decision.nothing(Flush.Outcome.NO_OCCASION);
  }
}
