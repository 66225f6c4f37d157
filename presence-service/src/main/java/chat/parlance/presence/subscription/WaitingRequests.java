package chat.parlance.presence.subscription;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Shows requests that have no answer yet to each session that becomes available (RFC 6121 section
/// 3.1.3).
final class WaitingRequests implements Handler<Presence> {

  enum Outcome {
    SHOWN,
    NOTHING_WAITS,
    NOT_INITIAL
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(Scope.OWN_ACCOUNT, EnumSet.of(Presence.Type.AVAILABLE));
  }

  /// The roster only where a session comes.
  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT);
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    var sender = AccountPresence.in(context.facts()).sender(context);
    if (sender == null || sender.isAvailable() || presence.to() != null) {
      return Decision.nothing(Outcome.NOT_INITIAL);
    }
    var session = List.of(sender.address());
    var shown =
        Roster.in(context.facts())
            .requests()
            .map(item -> item.request())
            .filter(request -> request != null)
            .map(request -> new Deliver(session, request, Undelivered.DROP))
            .toList();
    return shown.isEmpty()
        ? Decision.nothing(Outcome.NOTHING_WAITS)
        : new Decision(Outcome.SHOWN, List.copyOf(shown));
  }
}
