package chat.parlance.presence.verona;

import chat.parlance.xmpp.xml.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// XML as text that is the same for the same meaning: attributes sorted, without namespace
/// declarations, `id`s and white space between elements.
public final class Words {

  private Words() {}

  public static String of(Element element) {
    return of(new ByteArrayInputStream(element.bytes()));
  }

  public static String of(String xml) {
    return of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /// Of an example of a specification, from `src/test/resources/stanzas`.
  public static String ofExample(String file) {
    return of(text(file));
  }

  /// An example of a specification as it is written.
  public static String text(String file) {
    return text("rfc-6121", file);
  }

  /// An example of any specification as it is written.
  public static String text(String specification, String file) {
    var path = "/stanzas/" + specification + "/" + file + ".xml";
    try (InputStream in = Words.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("no example " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  private static String of(InputStream xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return words(factory.newDocumentBuilder().parse(xml).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String words(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      return node.getNodeValue().strip();
    }
    var content =
        IntStream.range(0, node.getChildNodes().getLength())
            .mapToObj(node.getChildNodes()::item)
            .map(Words::words)
            .collect(Collectors.joining());
    var start = node.getLocalName() + attributes(node);
    return content.isEmpty() ? "<" + start + "/>" : "<" + start + ">" + content + "</>";
  }

  private static String attributes(Node node) {
    var all = node.getAttributes();
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(it -> !it.getNodeName().startsWith("xmlns") && !it.getNodeName().equals("id"))
        .map(it -> " " + it.getNodeName() + "='" + it.getNodeValue() + "'")
        .sorted()
        .collect(Collectors.joining());
  }
}
