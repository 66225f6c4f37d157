package chat.parlance.gateway.api.pubsub.node;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An address that has nodes: an account, in whose own name all is asked, or the service, of which
/// the domain asks.
///
/// @param address where the nodes are
/// @param requester who asks
public record Place(BareJid address, BareJid requester, OnBehalf onBehalf) {

  static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  static final String OWNER = PUBSUB + "#owner";

  private static final String SERVICE = "pubsub.";

  public static Place ofAccount(BareJid account, OnBehalf onBehalf) {
    return new Place(account, account, onBehalf);
  }

  /// The service of a domain.
  public static Place ofService(String domain, OnBehalf onBehalf) {
    return new Place(new BareJid(null, SERVICE + domain), new BareJid(null, domain), onBehalf);
  }

  /// Asks with a `<pubsub/>` that has these children.
  ///
  /// @param type `get` or `set`
  /// @param namespace of the `<pubsub/>`
  /// @return the `<pubsub/>` of the answer, or null if it has none
  @Nullable Element ask(String type, String namespace, Element... children) {
    var pubsub = Element.builder("pubsub", namespace);
    for (var child : children) {
      pubsub.child(child);
    }
    return ask(type, pubsub.build());
  }

  @Nullable Element ask(String type, Element payload) {
    var iq = OnBehalf.iq(type, requester, payload).element();
    var addressed = address.equals(requester) ? iq : iq.withAttribute("to", address.toString());
    return OnBehalf.wait(onBehalf.request((Iq) Stanza.ofTrusted(addressed)));
  }

  /// Asks for what is always answered with something.
  Element get(String namespace, Element... children) {
    return Objects.requireNonNull(ask("get", namespace, children));
  }

  static Element.Builder of(String name, String namespace, String node) {
    return Element.builder(name, namespace).attribute("node", node);
  }
}
