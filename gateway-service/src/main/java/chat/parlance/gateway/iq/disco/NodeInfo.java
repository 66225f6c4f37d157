package chat.parlance.gateway.iq.disco;

import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// What a node is, and what it can do.
public record NodeInfo(Identity identity, List<String> features) {

  public NodeInfo {
    features = List.copyOf(features);
  }

  Element toElement(String node) {
    var query = Element.builder("query", Disco.INFO).attribute("node", node);
    query.child(identity.toElement());
    for (var feature : features) {
      query.child(Element.builder("feature", Disco.INFO).attribute("var", feature).build());
    }
    return query.build();
  }
}
