package chat.parlance.xmpp.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.spec.Implements.Status;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frames that open and close a stream over WebSocket (RFC 7395 section 3).
@Implements(rfc = 7395, version = "3", status = Status.COMPLETE, note = "The frames' form.")
public final class Framing {

  /// Of `<open/>` and `<close/>` (section 3.3.2).
  public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-framing";

  /// Of `<stream:features/>` and `<stream:error/>`.
  public static final String STREAM_NAMESPACE = "http://etherx.jabber.org/streams";

  /// The WebSocket subprotocol (section 3.1).
  public static final String SUBPROTOCOL = "xmpp";

  // Written as in the RFC's examples to the letter: there are clients that compare the string.
  private static final Element CLOSE =
      Element.ofTrusted(("<close xmlns=\"" + NAMESPACE + "\" />").getBytes(UTF_8));

  private Framing() {}

  /// Opens a stream (section 3.4).
  ///
  /// @param to the peer, where it is known
  /// @param id of the stream; only who receives the first `<open/>` gives one
  public static Element open(
      String from,
      @Nullable String to,
      @Nullable String id,
      String version,
      @Nullable String lang) {
    return Element.builder("open", NAMESPACE)
        .attribute("from", from)
        .attribute("to", to)
        .attribute("id", id)
        .attribute("version", version)
        .attribute("xml:lang", lang)
        .build();
  }

  /// Closes a stream (section 3.6).
  public static Element close() {
    return CLOSE;
  }

  /// Closes a stream, or refuses to open one, and says where to go (section 3.6.1).
  public static Element close(String seeOtherUri) {
    return Element.builder("close", NAMESPACE).attribute("see-other-uri", seeOtherUri).build();
  }

  /// `<stream:features/>` (RFC 6120 section 4.3.2).
  public static Element features(List<Element> features) {
    var builder = Element.builder("stream:features", STREAM_NAMESPACE);
    features.forEach(builder::child);
    return builder.build();
  }
}
