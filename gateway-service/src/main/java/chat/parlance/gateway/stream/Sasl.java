package chat.parlance.gateway.stream;

import chat.parlance.gateway.sasl.SaslFailure;
import chat.parlance.xmpp.xml.Element;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The elements of RFC 6120 section 6.
final class Sasl {

  static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";

  private static final String CHANNEL_BINDING = "urn:xmpp:sasl-cb:0";

  private Sasl() {}

  static Element mechanisms(List<String> names) {
    var mechanisms = Element.builder("mechanisms", NAMESPACE);
    names.forEach(
        name -> mechanisms.child(Element.builder("mechanism", NAMESPACE).text(name).build()));
    return mechanisms.build();
  }

  /// XEP-0440 section 3.
  static Element channelBindings(List<String> types) {
    var bindings = Element.builder("sasl-channel-binding", CHANNEL_BINDING);
    types.forEach(type ->
        bindings.child(
            Element.builder("channel-binding", CHANNEL_BINDING).attribute("type", type).build()));
    return bindings.build();
  }

  static Element challenge(byte[] data) {
    return Element.builder("challenge", NAMESPACE).text(encoded(data)).build();
  }

  static Element success(byte @Nullable [] data) {
    var success = Element.builder("success", NAMESPACE);
    return (data == null ? success : success.text(encoded(data))).build();
  }

  static Element failure(SaslFailure why) {
    return Element.builder("failure", NAMESPACE)
        .child(Element.builder(why.elementName(), NAMESPACE).build())
        .build();
  }

  /// What a client sent; `=` stands for nothing (section 6.4.2).
  ///
  /// @return null if it isn't base64
  static byte @Nullable [] decoded(Element element) {
    var text = element.text();
    if (text.isEmpty() || text.equals("=")) {
      return new byte[0];
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String encoded(byte[] data) {
    return Base64.getEncoder().encodeToString(data);
  }
}
