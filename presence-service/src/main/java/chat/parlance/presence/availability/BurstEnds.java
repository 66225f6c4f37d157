package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Woken;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watchers;
import java.util.List;
import java.util.Set;

/// Tells what a session said last in a burst of changes, if that is still news.
final class BurstEnds implements Handler<Woken> {

  enum Outcome {
    ENDED,
    NOTHING_WAITS
  }

  private final Coalescing coalescing;

  BurstEnds(Coalescing coalescing) {
    this.coalescing = coalescing;
  }

  @Override
  public Route<Woken> route() {
    return Route.woken(Coalescing.TIMER);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Woken woken, Context context) {
    var session = AccountPresence.in(context.facts()).find(SessionAddress.parse(woken.part()));
    boolean waits = session != null && session.outdated() != null;
    return waits
        ? new Decision(Outcome.ENDED, coalescing.tell(List.of(session), context))
        : Decision.nothing(Outcome.NOTHING_WAITS);
  }
}
