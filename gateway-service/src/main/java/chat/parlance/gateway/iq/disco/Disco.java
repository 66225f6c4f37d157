package chat.parlance.gateway.iq.disco;

/// The namespaces of XEP-0030.
final class Disco {
  static final String INFO = "http://jabber.org/protocol/disco#info";
  static final String ITEMS = "http://jabber.org/protocol/disco#items";

  private Disco() {}
}
