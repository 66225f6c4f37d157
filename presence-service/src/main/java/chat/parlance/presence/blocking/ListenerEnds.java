package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionEvent;
import java.util.List;
import java.util.Set;

/// Forgets that a session asked for the block list when it is over.
final class ListenerEnds implements Handler<SessionEvent> {

  enum Outcome {
    FORGOTTEN,
    NEVER_ASKED
  }

  @Override
  public Route<SessionEvent> route() {
    return Route.sessions();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(Listeners.FACT);
  }

  @Override
  public Decision decide(SessionEvent event, Context context) {
    var listeners = Listeners.in(context.facts());
    return event.kind() == SessionEvent.Kind.STARTED
            || !listeners.sessions().contains(event.address())
        ? Decision.nothing(Outcome.NEVER_ASKED)
        : new Decision(Outcome.FORGOTTEN, List.of(listeners.without(event.address()).put()));
  }
}
