package chat.parlance.gateway.iq.lastactivity;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Tells how long this gateway has been running (XEP-0012 section 5). Accounts are for a service to
/// answer and to announce.
@Implements(
    xep = 12,
    version = "2.0",
    status = Implements.Status.PARTIAL,
    note = "the domain: the uptime of the gateway that is asked")
final class ServerUptime implements EdgeHandler {

  private static final String NAMESPACE = "jabber:iq:last";

  private final InstantSource clock;
  private final Instant started;

  ServerUptime(InstantSource clock) {
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public boolean answersForAccounts() {
    return false;
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    long seconds = Math.max(0, Duration.between(started, clock.instant()).toSeconds());
    var query = Element.builder("query", NAMESPACE).attribute("seconds", Long.toString(seconds));
    return CompletableFuture.completedStage(iq.result(query.build()));
  }
}
