package chat.parlance.messaging.delivery;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Brings presence to the session it is for; for one that isn't there it is dropped (RFC 6121
/// sections 8.5.3.1 and 8.5.3.2.2).
final class PresenceDelivery implements Handler<Presence> {

  enum Outcome {
    DELIVERED,
    NO_SUCH_SESSION
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(
        Scope.RESOURCE,
        EnumSet.of(Presence.Type.AVAILABLE, Presence.Type.UNAVAILABLE, Presence.Type.ERROR));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT);
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    var session =
        presence.to() instanceof FullJid to
            ? AccountSessions.in(context.facts()).connected(to.resourcepart())
            : null;
    if (session == null) {
      return Decision.nothing(Outcome.NO_SUCH_SESSION);
    }
    var deliver = new Deliver(List.of(session), presence.element(), Undelivered.DROP);
    return new Decision(Outcome.DELIVERED, List.of(deliver));
  }
}
