package chat.parlance.log.export;

import chat.parlance.xmpp.xml.Element;
import java.util.Arrays;
import java.util.Base64;

/// The value of a fact, or a slice of it.
///
/// @param from where the slice begins, in bytes
/// @param isLast whether the value ends with it
/// @param base64 of the value's JSON, from there on
public record Piece(String fact, String part, int from, boolean isLast, String base64) {

  private static final String NAME = "piece";

  static Piece of(String fact, String part, byte[] json, int from, int end) {
    var slice = Arrays.copyOfRange(json, from, end);
    var base64 = Base64.getEncoder().encodeToString(slice);
    return new Piece(fact, part, from, end == json.length, base64);
  }

  /// The slice, in UTF-8; it may begin and end within a character.
  public byte[] json() {
    return Base64.getDecoder().decode(base64);
  }

  Element element() {
    return Element.builder(NAME, ExportRequest.NAMESPACE)
        .attribute("fact", fact)
        .attribute("part", part)
        .attribute("from", Integer.toString(from))
        .attribute("last", Boolean.toString(isLast))
        .text(base64)
        .build();
  }

  static Piece read(Element element) {
    return new Piece(
        String.valueOf(element.attribute("fact")),
        String.valueOf(element.attribute("part")),
        Integer.parseInt(String.valueOf(element.attribute("from"))),
        Boolean.parseBoolean(element.attribute("last")),
        element.text());
  }
}
