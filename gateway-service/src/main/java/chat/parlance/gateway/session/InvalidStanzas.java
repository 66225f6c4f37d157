package chat.parlance.gateway.session;

import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;

/// Answers to elements that are stanzas by their name only, such as one with a malformed address.
final class InvalidStanzas {

  private static final Set<String> ANSWERS = Set.of("error", "result");

  private InvalidStanzas() {}

  /// RFC 6120 section 8.3.1: an error MUST NOT be answered by an error, nor an IQ result.
  static boolean mayBeAnswered(Element element) {
    var type = element.attribute("type");
    return type == null || !ANSWERS.contains(type);
  }

  static Element error(Element element, FullJid sender, StanzaError error) {
    var answer =
        Element.builder(element.name(), element.namespace())
            .attribute("from", sender.bare().toString())
            .attribute("to", sender.toString())
            .attribute("type", "error");
    var id = element.attribute("id");
    if (id != null) {
      answer.attribute("id", id);
    }
    return answer.child(error.toElement()).build();
  }
}
