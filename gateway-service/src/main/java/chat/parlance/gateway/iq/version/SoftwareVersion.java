package chat.parlance.gateway.iq.version;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/// Says what software this is (XEP-0092). The operating system is left out, as section 5 advises.
@Component
@Implements(xep = 92, version = "1.1", status = Implements.Status.COMPLETE)
final class SoftwareVersion implements EdgeHandler {

  private static final String NAMESPACE = "jabber:iq:version";

  @Override
  public String name() {
    return "query";
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
    var query =
        Element.builder("query", NAMESPACE)
            .child(Element.builder("name", NAMESPACE).text("Parlance").build())
            .child(Element.builder("version", NAMESPACE).text(version()).build())
            .build();
    return CompletableFuture.completedStage(iq.result(query));
  }

  /// From the manifest of the jar; a build that isn't packaged has none.
  private static String version() {
    var version = SoftwareVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unreleased" : version;
  }
}
