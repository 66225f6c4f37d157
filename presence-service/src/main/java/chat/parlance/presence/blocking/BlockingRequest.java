package chat.parlance.presence.blocking;

import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The XML of block lists (XEP-0191 section 10.1).
final class BlockingRequest {

  static final String NAMESPACE = "urn:xmpp:blocking";
  static final String BLOCK_LIST = "blocklist";
  static final String BLOCK = "block";
  static final String UNBLOCK = "unblock";

  /// It can't be understood.
  static final class Malformed extends Exception {

    private final transient StanzaError error;

    Malformed(Condition condition, String why) {
      super(why, null, false, false);
      error = StanzaError.of(condition, why);
    }

    StanzaError error() {
      return error;
    }
  }

  private BlockingRequest() {}

  /// The addresses in a request, each once.
  static List<Jid> items(@Nullable Element request) throws Malformed {
    var addresses = new LinkedHashSet<Jid>();
    for (var item : request == null ? List.<Element>of() : request.children()) {
      addresses.add(address(item));
    }
    return List.copyOf(addresses);
  }

  private static Jid address(Element item) throws Malformed {
    var jid = item.is("item", NAMESPACE) ? item.attribute("jid") : null;
    if (jid == null) {
      throw new Malformed(Condition.BAD_REQUEST, "each child is an item with a jid");
    }
    try {
      return Jid.of(jid);
    } catch (InvalidJidException e) {
      throw new Malformed(Condition.JID_MALFORMED, "the item's jid is none");
    }
  }

  static Element of(String name, Collection<Jid> items) {
    var element = Element.builder(name, NAMESPACE);
    for (var item : items) {
      element.child(Element.builder("item", NAMESPACE).attribute("jid", item.toString()).build());
    }
    return element.build();
  }
}
