package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import java.util.Set;

/// Tells what waits before another sees the account: it is shown the newest, which everybody else
/// is told at the end of the burst, and would be told it again.
final class BurstBeforeWatcher implements Handler<Told> {

  enum Outcome {
    ENDED_EARLY,
    NOBODY_NEW
  }

  private final Coalescing coalescing;
  private final String name;

  /// @param name under which it is told that another wants to see the account
  BurstBeforeWatcher(Coalescing coalescing, String name) {
    this.coalescing = coalescing;
    this.name = name;
  }

  @Override
  public Route<Told> route() {
    return Route.told(name);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var wish = told.as(Watching.class);
    if (wish == null || wish.change() != Watching.Change.BEGIN) {
      return Decision.nothing(Outcome.NOBODY_NEW);
    }
    var sessions = AccountPresence.in(context.facts()).sessions();
    return new Decision(Outcome.ENDED_EARLY, coalescing.tell(sessions, context));
  }
}
