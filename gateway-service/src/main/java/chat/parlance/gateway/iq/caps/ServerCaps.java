package chat.parlance.gateway.iq.caps;

import chat.parlance.gateway.iq.disco.DomainInfo;
import chat.parlance.gateway.iq.disco.InfoNodes;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The `<c/>` that the stream features carry (XEP-0115 section 6.3), by which a client knows the
/// domain's disco#info without asking.
@Component
@Implements(
    xep = 115,
    version = "1.6.0",
    status = Implements.Status.PARTIAL,
    note = "of the server in its stream features")
public final class ServerCaps implements InfoNodes {

  private static final String NAMESPACE = "http://jabber.org/protocol/caps";
  private static final String NODE = "https://parlance.chat";

  private final ObjectProvider<DomainInfo> info;

  private volatile Known known = new Known(Set.of(), Element.builder("c", NAMESPACE).build(), "");

  /// @param features what it was made of; they come while services come
  private record Known(Set<String> features, Element element, String node) {}

  ServerCaps(ObjectProvider<DomainInfo> info) {
    this.info = info;
  }

  /// The element for the stream features.
  public Element element() {
    return current().element();
  }

  @Override
  public boolean contains(String node) {
    return node.equals(current().node());
  }

  private Known current() {
    var domain = info.getObject();
    var features = domain.features();
    var last = known;
    if (!last.features().equals(features)) {
      last = make(features, VerificationString.of(domain.identity(), features, domain.forms()));
      known = last;
    }
    return last;
  }

  private static Known make(Set<String> features, String text) {
    var ver = VerificationString.hash(text);
    var element =
        Element.builder("c", NAMESPACE)
            .attribute("hash", "sha-1")
            .attribute("node", NODE)
            .attribute("ver", ver)
            .build();
    return new Known(features, element, NODE + "#" + ver);
  }
}
