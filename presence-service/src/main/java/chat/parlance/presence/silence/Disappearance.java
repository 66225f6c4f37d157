package chat.parlance.presence.silence;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.availability.Farewell;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.DirectedTargets;
import java.util.Set;

/// Takes back the presence of a session that nobody is to see any more. The session itself hears
/// nothing of it.
final class Disappearance implements Handler<Told> {

  enum Outcome {
    GONE,
    NOT_SEEN
  }

  @Override
  public Route<Told> route() {
    return Route.told(SilencedSession.NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, DirectedTargets.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var silenced = told.as(SilencedSession.class);
    var presence = AccountPresence.in(context.facts());
    var session = silenced == null ? null : presence.find(silenced.address());
    return session == null || !session.isAvailable()
        ? Decision.nothing(Outcome.NOT_SEEN)
        : new Decision(Outcome.GONE, Farewell.ofUnseen(session, context));
  }
}
