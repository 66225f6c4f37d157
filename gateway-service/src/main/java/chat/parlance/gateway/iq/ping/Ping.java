package chat.parlance.gateway.iq.ping;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/// Answers a client's ping (XEP-0199 section 4.2).
@Component
@Implements(xep = 199, version = "2.0.1", status = Implements.Status.COMPLETE)
final class Ping implements EdgeHandler {

  private static final String NAMESPACE = "urn:xmpp:ping";

  @Override
  public String name() {
    return "ping";
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
    return CompletableFuture.completedStage(iq.result(null));
  }
}
