package chat.parlance.gateway.iq.time;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Tells the server's time (XEP-0202), in UTC, as where it runs is nobody's business.
@Implements(xep = 202, version = "2.0", status = Implements.Status.COMPLETE)
final class EntityTime implements EdgeHandler {

  private static final String NAMESPACE = "urn:xmpp:time";

  private final InstantSource clock;

  EntityTime(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "time";
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public Set<String> features() {
    return Set.of(NAMESPACE);
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    var utc = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(); // XEP-0082
    var time =
        Element.builder("time", NAMESPACE)
            .child(Element.builder("tzo", NAMESPACE).text("+00:00").build())
            .child(Element.builder("utc", NAMESPACE).text(utc).build())
            .build();
    return CompletableFuture.completedStage(iq.result(time));
  }
}
