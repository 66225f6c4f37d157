package chat.parlance.presence.lastactivity;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.Set;

/// Sees a session say that it goes.
final class DepartureByPresence implements Handler<Presence> {

  @Override
  public Route<Presence> route() {
    return Route.presence(Scope.OWN_ACCOUNT, EnumSet.of(Presence.Type.UNAVAILABLE));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, LastSeen.FACT);
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    var sender = AccountPresence.in(context.facts()).sender(context);
    return Departures.decide(presence.to() == null ? sender : null, presence.element(), context);
  }
}
