package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Tells what waits before an own session says something else that others may see: before its
/// directed presence, so that nobody hears something older afterwards; and before a new session
/// comes, which is shown the newest of the others.
final class BurstBeforePresence implements Handler<Presence> {

  enum Outcome {
    ENDED_EARLY,
    NOT_CONCERNED
  }

  private final Coalescing coalescing;

  BurstBeforePresence(Coalescing coalescing) {
    this.coalescing = coalescing;
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT, Scope.RESOURCE),
        EnumSet.of(Presence.Type.AVAILABLE, Presence.Type.UNAVAILABLE));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    var account = AccountPresence.in(context.facts());
    var sender = account.sender(context);
    if (sender != null && presence.to() != null) {
      return new Decision(Outcome.ENDED_EARLY, coalescing.tell(List.of(sender), context));
    }
    boolean comes =
        sender != null && !sender.isAvailable() && presence.type() == Presence.Type.AVAILABLE;
    return comes
        ? new Decision(Outcome.ENDED_EARLY, coalescing.tell(account.sessions(), context))
        : Decision.nothing(Outcome.NOT_CONCERNED);
  }
}
