package chat.parlance.gateway.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;

/// The elements of XEP-0198 that a session writes itself.
final class Sm {

  static final String NAMESPACE = "urn:xmpp:sm:3";

  private static final byte[] REQUEST = bytes("<r xmlns='urn:xmpp:sm:3'/>");

  private Sm() {}

  static byte[] request() {
    return REQUEST;
  }

  static byte[] answer(long h) {
    return bytes("<a xmlns='urn:xmpp:sm:3' h='" + h + "'/>");
  }

  /// @param previd made by this server, so nothing in it needs escaping
  static byte[] resumed(String previd, long h) {
    return bytes("<resumed xmlns='urn:xmpp:sm:3' previd='" + previd + "' h='" + h + "'/>");
  }

  /// The client acknowledged what it never got (XEP-0198 section 6).
  static StreamErrorException countTooHigh(long h, long sent) {
    var detail =
        Element.builder("handled-count-too-high", NAMESPACE)
            .attribute("h", Long.toString(h))
            .attribute("send-count", Long.toString(sent))
            .build();
    return new StreamErrorException(
        StreamError.of(StreamError.Condition.UNDEFINED_CONDITION), detail);
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(ISO_8859_1);
  }
}
