package chat.parlance.log;

import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;

/// Stanzas for tests.
public final class Stanzas {

  private Stanzas() {}

  public static Element element(String xml) {
    return Element.ofTrusted(xml.getBytes(StandardCharsets.UTF_8));
  }

  /// A stanza of `jabber:client` by its name and the rest of its start tag, and its children.
  public static Stanza stanza(String name, String attributes, String children) {
    return Stanza.ofTrusted(
        element(
            "<%s xmlns='jabber:client' from='romeo@example.net/orchard' %s>%s</%s>"
                .formatted(name, attributes, children, name)));
  }

  public static Stanza message(String to) {
    return stanza("message", "type='chat' id='m1' to='" + to + "'", "<body>hi</body>");
  }

  public static Stanza iq(String type, String to, String payload) {
    return stanza("iq", "type='" + type + "' id='i1' to='" + to + "'", payload);
  }
}
