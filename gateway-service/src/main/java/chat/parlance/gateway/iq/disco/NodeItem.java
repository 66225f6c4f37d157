package chat.parlance.gateway.iq.disco;

import chat.parlance.xmpp.xml.Element;

/// An item of the domain's below a node.
///
/// @param name for a person to read
public record NodeItem(String node, String name) {

  Element toElement(String domain) {
    return Element.builder("item", Disco.ITEMS)
        .attribute("jid", domain)
        .attribute("node", node)
        .attribute("name", name)
        .build();
  }
}
