package chat.parlance.system.client;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// One element from the server.
///
/// @param xml as it came
public record Frame(String xml, Element element) {

  private static final ThreadLocal<DocumentBuilder> PARSER = ThreadLocal.withInitial(Frame::parser);

  /// @throws IllegalArgumentException if it isn't well-formed
  public static Frame of(String xml) {
    try {
      return new Frame(
          xml, PARSER.get().parse(new InputSource(new StringReader(xml))).getDocumentElement());
    } catch (java.io.IOException | org.xml.sax.SAXException e) {
      throw new IllegalArgumentException("not well-formed: " + xml, e);
    }
  }

  private static DocumentBuilder parser() {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var parser = factory.newDocumentBuilder();
      parser.setErrorHandler(null);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  public String name() {
    return element.getLocalName();
  }

  public String attribute(String name) {
    return element.getAttribute(name);
  }

  /// The text of the first descendant of that name, or an empty string.
  public String textOf(String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  public boolean has(String name) {
    return element.getElementsByTagNameNS("*", name).getLength() > 0;
  }

  /// Whether XEP-0198 counts it.
  public boolean isStanza() {
    return switch (name()) {
      case "message", "presence", "iq" -> true;
      default -> false;
    };
  }
}
