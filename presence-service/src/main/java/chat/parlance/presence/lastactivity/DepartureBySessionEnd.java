package chat.parlance.presence.lastactivity;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionEvent;
import chat.parlance.presence.session.AccountPresence;
import java.util.Set;

/// Sees a session end without a word.
final class DepartureBySessionEnd implements Handler<SessionEvent> {

  @Override
  public Route<SessionEvent> route() {
    return Route.sessions();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT);
  }

  @Override
  public Decision decide(SessionEvent event, Context context) {
    return event.kind() == SessionEvent.Kind.STARTED
        ? Decision.nothing(Departures.Outcome.NOT_THE_LAST)
        : Departures.decide(
            AccountPresence.in(context.facts()).find(event.address()), null, context);
  }
}
