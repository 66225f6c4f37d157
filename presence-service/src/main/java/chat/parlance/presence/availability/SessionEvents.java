package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionEvent;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.DirectedTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Follows the sessions of an account. However one ended, whoever saw its presence is told.
final class SessionEvents implements Handler<SessionEvent> {

  enum Outcome {
    STARTED,
    STARTED_ANEW,
    ALREADY_STARTED,
    ENDED,
    ALREADY_ENDED
  }

  @Override
  public Route<SessionEvent> route() {
    return Route.sessions();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, DirectedTargets.FACT);
  }

  @Override
  public Decision decide(SessionEvent event, Context context) {
    return switch (event.kind()) {
      case STARTED -> started(event, context);
      case ENDED, GONE -> ended(event, context);
    };
  }

  // A session of the same resource is over, even if its own end is heard of later: its farewell
  // then would be taken for that of the new one.
  private static Decision started(SessionEvent event, Context context) {
    var presence = AccountPresence.in(context.facts());
    if (presence.find(event.address()) != null) {
      return Decision.nothing(Outcome.ALREADY_STARTED);
    }
    var resource = event.jid().resourcepart();
    var fresh = BoundSession.connected(event.address(), resource);
    var older = presence.withResource(resource);
    if (older == null) {
      return new Decision(Outcome.STARTED, List.of(presence.with(fresh).put()));
    }
    var after = presence.without(older);
    var effects = new ArrayList<Effect>(Farewell.ofEnded(older, after, context));
    effects.add(after.with(fresh).put());
    return new Decision(Outcome.STARTED_ANEW, effects);
  }

  private static Decision ended(SessionEvent event, Context context) {
    var presence = AccountPresence.in(context.facts());
    var session = presence.find(event.address());
    return session == null
        ? Decision.nothing(Outcome.ALREADY_ENDED)
        : new Decision(
            Outcome.ENDED, Farewell.ofEnded(session, presence.without(session), context));
  }
}
