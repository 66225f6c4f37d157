package chat.parlance.log;

import chat.parlance.xmpp.xml.Element;

/// An empty element among the features of a client's stream (RFC 6120 section 4.3.2), once the
/// client has authenticated. It informs; nothing is negotiated by it.
public record StreamFeature(String name, String namespace) {

  /// @throws IllegalArgumentException if there is no such element
  public StreamFeature {
    if (name.contains(":") || namespace.isEmpty()) {
      throw new IllegalArgumentException("a stream feature has a plain name and a namespace");
    }
    var _ = Element.builder(name, namespace).build();
  }

  public Element toElement() {
    return Element.builder(name, namespace).build();
  }
}
