package chat.parlance.gateway.iq.caps;

import chat.parlance.gateway.iq.disco.DomainInfo;
import chat.parlance.gateway.iq.disco.InfoNodes;
import chat.parlance.xmpp.caps.CapabilityHash;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.xml.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The `<c/>` that the stream features carry (XEP-0115 section 6.3, XEP-0390 section 5.1), by which
/// a client knows the domain's disco#info without asking.
@Component
@Implements(
    xep = 115,
    version = "1.6.0",
    status = Implements.Status.PARTIAL,
    note = "of the server in its stream features")
@Implements(
    xep = 390,
    version = "0.3.2",
    status = Implements.Status.PARTIAL,
    note = "of the server in its stream features, of clients for notifications")
public final class ServerCaps implements InfoNodes {

  private static final String NAMESPACE = "http://jabber.org/protocol/caps";
  private static final List<String> HASHES = List.of("sha-256", "sha3-256");
  private static final String NODE = "https://parlance.chat";

  private final ObjectProvider<DomainInfo> info;

  private volatile Known known = new Known(Set.of(), List.of(), Set.of());

  /// @param features what it was made of; they come while services come
  private record Known(Set<String> features, List<Element> elements, Set<String> nodes) {}

  ServerCaps(ObjectProvider<DomainInfo> info) {
    this.info = info;
  }

  /// The elements for the stream features.
  public List<Element> elements() {
    return current().elements();
  }

  @Override
  public boolean contains(String node) {
    return current().nodes().contains(node);
  }

  private Known current() {
    var domain = info.getObject();
    var features = domain.features();
    var last = known;
    if (!last.features().equals(features)) {
      last = make(features, domain);
      known = last;
    }
    return last;
  }

  private static Known make(Set<String> features, DomainInfo domain) {
    var text = VerificationString.of(domain.identity(), features, domain.forms());
    var ver = VerificationString.hash(text);
    var element =
        Element.builder("c", NAMESPACE)
            .attribute("hash", "sha-1")
            .attribute("node", NODE)
            .attribute("ver", ver)
            .build();
    var hashes = hashes(domain.toElement(null));
    var nodes = new HashSet<String>(Set.of(NODE + "#" + ver));
    hashes.forEach(hash -> nodes.add(hash.node()));
    return new Known(
        features, List.of(element, CapabilityHash.toElement(hashes)), Set.copyOf(nodes));
  }

  private static List<CapabilityHash> hashes(Element info) {
    return HASHES.stream()
        .map(algorithm -> CapabilityHash.of(algorithm, info, ""))
        .filter(Objects::nonNull)
        .toList();
  }
}
