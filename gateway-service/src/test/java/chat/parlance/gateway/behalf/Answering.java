package chat.parlance.gateway.behalf;

import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Services that answer the gateway's own requests at once.
public final class Answering {

  private Answering() {}

  /// @param service makes of a request the stanza that answers it
  public static OnBehalf by(String domain, Function<Iq, Element> service) {
    var pending = new PendingRequests(new BehalfProperties(Duration.ofSeconds(10), 1000));
    var routes = new EdgeRoutes();
    var all =
        new Route.OfIq(
            EnumSet.of(Scope.OWN_ACCOUNT), EnumSet.of(Iq.Type.GET, Iq.Type.SET), null, null);
    routes.declare(new Manifest(Inbox.PRESENCE, List.of(all), Set.of(), "test"), _ -> {});
    routes.allKnown();
    RequestLog log = (_, _, request, _, _) -> pending.accept(service.apply(request));
    return new OnBehalf(SessionAddress.ofGateway(0), domain, routes, log, pending);
  }
}
