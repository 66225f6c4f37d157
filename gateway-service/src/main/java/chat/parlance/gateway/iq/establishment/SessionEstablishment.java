package chat.parlance.gateway.iq.establishment;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/// Says yes to a client that asks for what binding a resource gave it already (RFC 3921 section 3).
@Component
@Implements(
    rfc = 3921,
    version = "section 3",
    status = Implements.Status.COMPLETE,
    note = "does nothing, as RFC 6121 appendix E wants")
final class SessionEstablishment implements EdgeHandler {

  @Override
  public String name() {
    return "session";
  }

  @Override
  public String namespace() {
    return "urn:ietf:params:xml:ns:xmpp-session";
  }

  @Override
  public Set<Iq.Type> types() {
    return Set.of(Iq.Type.SET);
  }

  @Override
  public CompletionStage<Element> answer(Iq iq, Session session) {
    return CompletableFuture.completedStage(iq.result(null));
  }
}
