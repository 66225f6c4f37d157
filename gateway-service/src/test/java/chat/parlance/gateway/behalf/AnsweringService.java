package chat.parlance.gateway.behalf;

import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A service that answers the gateway's own requests at once, as a test says.
public final class AnsweringService {

  private final List<String> asked = new ArrayList<>();
  private final PendingRequests pending =
      new PendingRequests(new BehalfProperties(Duration.ofSeconds(1), 5000));
  private final String domain;
  private Function<Iq, Element> service =
      iq -> iq.errorReply(StanzaError.of(StanzaError.Condition.SERVICE_UNAVAILABLE));

  public AnsweringService(String domain) {
    this.domain = domain;
  }

  /// What requests are answered with: the payload of a result, or an error.
  public AnsweringService with(Function<Iq, Element> answer) {
    service = answer;
    return this;
  }

  /// Answers everything with one payload.
  public AnsweringService with(String payload) {
    return with(iq -> iq.result(xml(payload)));
  }

  public static Element xml(String text) {
    return Element.ofTrusted(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The requests so far, without their ids.
  public List<String> asked() {
    return asked;
  }

  /// What asks this service.
  ///
  /// @param payloads names and namespaces of what the service takes, such as `vCard vcard-temp`;
  ///   everything if there are none
  public OnBehalf onBehalf(String... payloads) {
    var routes = new EdgeRoutes();
    var taken =
        payloads.length == 0
            ? List.<Route<?>>of(route(null, null))
            : List.of(payloads).stream()
                .map(payload -> payload.split(" "))
                .<Route<?>>map(parts -> route(parts[0], parts[1]))
                .toList();
    routes.declare(new Manifest(Inbox.PRESENCE, taken, Set.of(), "test"), _ -> {});
    routes.allKnown();
    return new OnBehalf(SessionAddress.ofGateway(0), domain, routes, this::take, pending);
  }

  private static Route<Iq> route(@Nullable String name, @Nullable String namespace) {
    return new Route.OfIq(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT),
        EnumSet.of(Iq.Type.GET, Iq.Type.SET),
        name,
        namespace);
  }

  private void take(
      Inbox inbox, BareJid key, Iq request, SessionAddress gateway, Runnable refused) {
    var bytes = request.element().withoutAttribute("id").bytes();
    asked.add(new String(bytes, StandardCharsets.UTF_8).replace('"', '\''));
    pending.accept(service.apply(request));
  }
}
