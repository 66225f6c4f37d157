package chat.parlance.presence.caps;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watching;
import java.util.List;
import java.util.Set;

/// Remembers for a while what a session's client wants, where that has just become known.
final class Meeting implements Handler<Told> {

  enum Outcome {
    REMEMBERED,
    NOTHING_NEW
  }

  @Override
  public Route<Told> route() {
    return Route.told(Watching.NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Newcomers.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var wish = told.as(Watching.class);
    var put = wish == null ? null : Newcomers.meet(wish, context.facts(), context.now());
    return put == null || !AccountPresence.existsIn(context.facts())
        ? Decision.nothing(Outcome.NOTHING_NEW)
        : new Decision(Outcome.REMEMBERED, List.of(put));
  }
}
