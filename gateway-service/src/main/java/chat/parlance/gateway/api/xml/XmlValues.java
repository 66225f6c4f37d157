package chat.parlance.gateway.api.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import chat.parlance.xmpp.xml.XmlLimits;
import java.util.function.Supplier;

/// Values of a request as XML; what XML can't hold is the caller's mistake.
public final class XmlValues {

  /// More than any service keeps, less than a record holds.
  private static final XmlLimits LIMITS = XmlLimits.DEFAULT.withMaxBytes(262_144);

  private XmlValues() {}

  /// Builds an element of values that a request has.
  public static Element build(Supplier<Element> builder) {
    try {
      return builder.get();
    } catch (IllegalArgumentException _) {
      throw new ProblemException(
          ProblemType.INVALID_VALUE, "A value has a character that XML can't hold.");
    }
  }

  /// Reads an element that a request has as text.
  public static Element parse(String xml) {
    try {
      return Element.parse(xml.getBytes(UTF_8), LIMITS);
    } catch (XmlException e) {
      throw new ProblemException(
          ProblemType.INVALID_VALUE, "The payload isn't one well-formed element.");
    }
  }
}
