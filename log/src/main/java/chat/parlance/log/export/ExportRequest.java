package chat.parlance.log.export;

import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// Asks for a page of what a service holds of an account: what comes behind a place in the order of
/// facts and their parts.
///
/// @param fact the name of a fact; empty to begin
/// @param part of it, perhaps empty
/// @param from how much of the value of that very fact is there already, in bytes; 0 if all that is
///   wanted of it
/// @param digest of that value, as it was
public record ExportRequest(String fact, String part, int from, String digest) {

  /// Of requests and pages.
  public static final String NAMESPACE = "urn:parlance:export:0";

  /// The name of both.
  public static final String NAME = "export";

  /// Asks for the first page.
  public static final ExportRequest FIRST = new ExportRequest("", "", 0, "");

  /// Behind a piece that is there.
  static ExportRequest behind(String fact, String part) {
    return new ExportRequest(fact, part, 0, "");
  }

  /// Whether a part of a value is there.
  boolean isHalfway() {
    return from > 0;
  }

  /// Whether a fact comes at this place or behind it.
  boolean wants(String fact, String part) {
    int names = fact.compareTo(this.fact);
    int order = names == 0 ? part.compareTo(this.part) : names;
    return isHalfway() ? order >= 0 : order > 0 || this.fact.isEmpty();
  }

  public Element element() {
    return write(Element.builder(NAME, NAMESPACE), this).build();
  }

  static Element.Builder write(Element.Builder element, @Nullable ExportRequest place) {
    return place == null
        ? element
        : element
            .attribute("fact", place.fact)
            .attribute("part", place.part)
            .attribute("from", Integer.toString(place.from))
            .attribute("digest", place.digest);
  }

  /// Null if an element has no place in it.
  ///
  /// @throws IllegalArgumentException if that can't be read
  static @Nullable ExportRequest read(Element element) {
    var fact = element.attribute("fact");
    return fact == null
        ? null
        : new ExportRequest(
            fact,
            text(element.attribute("part")),
            Integer.parseInt(text(element.attribute("from"))),
            text(element.attribute("digest")));
  }

  private static String text(@Nullable String attribute) {
    if (attribute == null) {
      throw new IllegalArgumentException("half a place");
    }
    return attribute;
  }
}
