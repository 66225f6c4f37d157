package chat.parlance.gateway.behalf;

import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.routing.RouteTable;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Sends requests in the name of an account, or of the domain, through the log.
///
/// A request is refused with [RequestRefusedException], which has the stanza error, and fails with
/// [NoAnswerException] where none comes in time. Thread-safe. What returns no stage blocks: it is
/// for virtual threads.
public final class OnBehalf {

  private final SessionAddress gateway;
  private final String domain;
  private final EdgeRoutes routes;
  private final RequestLog log;
  private final PendingRequests pending;

  /// @param domain the domain that is served
  public OnBehalf(
      SessionAddress gateway,
      String domain,
      EdgeRoutes routes,
      RequestLog log,
      PendingRequests pending) {
    this.gateway = gateway;
    this.domain = domain;
    this.routes = routes;
    this.log = log;
    this.pending = pending;
  }

  /// Asks what a client of the account could ask of its own account.
  ///
  /// @return the payload of the answer, if it has one
  public @Nullable Element get(BareJid account, Element payload) {
    return wait(request(iq("get", account, payload)));
  }

  /// Asks for what a client of the account could ask of its own account.
  ///
  /// @return the payload of the answer, if it has one
  public @Nullable Element set(BareJid account, Element payload) {
    return wait(request(iq("set", account, payload)));
  }

  /// Asks a service what only the platform may ask of an address, see
  /// [chat.parlance.log.Route#ofPlatform].
  ///
  /// @return the payload of the answer, if it has one
  public @Nullable Element get(Inbox inbox, BareJid address, Element payload) {
    return wait(request(inbox, address, iq("get", address, payload)));
  }

  /// Asks a service for what only the platform may ask of an address.
  ///
  /// @return the payload of the answer, if it has one
  public @Nullable Element set(Inbox inbox, BareJid address, Element payload) {
    return wait(request(inbox, address, iq("set", address, payload)));
  }

  /// A request that is routed as if a client had sent it.
  ///
  /// @param request names its sender; its id is replaced
  public CompletionStage<Iq> request(Iq request) {
    var from = request.from();
    if (from == null) {
      throw new IllegalArgumentException("a request in nobody's name");
    }
    return routes.known().thenCompose(_ -> routed(request, from.bare()));
  }

  private CompletionStage<Iq> routed(Iq request, BareJid sender) {
    for (var inbox : routes.table().resolve(request, sender, domain)) {
      return request(inbox, RouteTable.key(request, sender), request);
    }
    return CompletableFuture.failedStage(
        new RequestRefusedException(StanzaError.of(StanzaError.Condition.SERVICE_UNAVAILABLE)));
  }

  /// A request to a certain service.
  ///
  /// @param request its id is replaced
  public CompletionStage<Iq> request(Inbox inbox, BareJid address, Iq request) {
    var id = UUID.randomUUID().toString();
    var answer = pending.open(id);
    if (!answer.isDone()) {
      var named = (Iq) Stanza.ofTrusted(request.element().withAttribute("id", id));
      log.request(inbox, address, named, gateway, () -> pending.refused(id));
    }
    return answer;
  }

  /// A request of an account, or the domain, to itself.
  ///
  /// @param type `get` or `set`
  public static Iq iq(String type, BareJid from, Element payload) {
    var element =
        Element.builder("iq", Stanza.NAMESPACE)
            .attribute("type", type)
            .attribute("id", "-")
            .attribute("from", from.toString())
            .child(payload)
            .build();
    return (Iq) Stanza.ofTrusted(element);
  }

  /// Waits for what a request brings.
  ///
  /// @return the payload of the answer, if it has one
  public static @Nullable Element wait(CompletionStage<Iq> answer) {
    try {
      return answer.toCompletableFuture().join().payload();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
