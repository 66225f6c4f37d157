package chat.parlance.gateway.stream;

import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The elements of stream management (XEP-0198) that begin it.
final class Sm {

  static final String NAMESPACE = "urn:xmpp:sm:3";

  private static final long MAX_COUNT = 0xFFFF_FFFFL;

  private Sm() {}

  /// @param id null if the session can't be resumed
  static Element enabled(@Nullable String id, Duration window) {
    var enabled = Element.builder("enabled", NAMESPACE);
    if (id != null) {
      enabled
          .attribute("id", id)
          .attribute("resume", "true")
          .attribute("max", Long.toString(window.toSeconds()));
    }
    return enabled.build();
  }

  /// @param handled of a session that is over
  static Element failed(StanzaError.Condition why, @Nullable Long handled) {
    return Element.builder("failed", NAMESPACE)
        .attribute("h", handled == null ? null : Long.toString(handled))
        .child(Element.builder(why.elementName(), StanzaError.NAMESPACE).build())
        .build();
  }

  static boolean wantsResumption(Element enable) {
    var resume = enable.attribute("resume");
    return "true".equals(resume) || "1".equals(resume);
  }

  /// The count that an element carries; -1 if it has none.
  static long count(Element element) {
    var text = element.attribute("h");
    if (text == null || text.isEmpty() || text.length() > 10) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    long count = Long.parseLong(text);
    return count > MAX_COUNT ? -1 : count;
  }
}
