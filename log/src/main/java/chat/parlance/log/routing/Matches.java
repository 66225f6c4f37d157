package chat.parlance.log.routing;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Payload;
import chat.parlance.log.Returned;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Told;
import chat.parlance.log.Woken;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a route takes a payload, and how specific it is. The edge and the services ask the same.
public final class Matches {

  private Matches() {}

  /// Whether a route takes a payload.
  ///
  /// @param scopes of the payload's stanza; unimportant for others
  public static boolean matches(Route<?> route, Payload payload, Set<Scope> scopes) {
    return switch (payload) {
      case StanzaPayload(Message _) ->
          route instanceof Route.OfMessage(var wanted) && meet(wanted, scopes);
      case StanzaPayload(Presence presence) ->
          route instanceof Route.OfPresence(var wanted, var types, _)
              && types.contains(presence.type())
              && meet(wanted, scopes);
      case StanzaPayload(Iq iq) -> route instanceof Route.OfIq of && takes(of, iq, scopes);
      case SessionEvent _ -> route instanceof Route.OfSessions;
      case AccountEvent _ -> route instanceof Route.OfAccounts;
      case Returned _ -> route instanceof Route.OfReturned;
      case Told told -> route instanceof Route.OfTold(var name) && name.equals(told.fact());
      case Woken woken -> route instanceof Route.OfWoken(var name) && name.equals(woken.name());
    };
  }

  private static boolean takes(Route.OfIq route, Iq iq, Set<Scope> scopes) {
    if (!route.types().contains(iq.type()) || !meet(route.scopes(), scopes)) {
      return false;
    }
    if (route.payloadName() == null && route.namespace() == null) {
      return true;
    }
    var payload = iq.payload();
    return payload != null
        && agrees(route.payloadName(), payload.name())
        && agrees(route.namespace(), payload.namespace());
  }

  /// Of two routes that take an IQ, the one with the greater number gets it.
  public static int specificity(Route.OfIq route) {
    return (route.namespace() == null ? 0 : 4)
        + (route.payloadName() == null ? 0 : 2)
        + (route.scopes().contains(Scope.OWN_ACCOUNT) && route.scopes().size() == 1 ? 1 : 0);
  }

  private static boolean agrees(@Nullable String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  private static boolean meet(Set<Scope> wanted, Set<Scope> scopes) {
    for (var scope : scopes) {
      if (wanted.contains(scope)) {
        return true;
      }
    }
    return false;
  }
}
