package chat.parlance.xmpp.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A parser that others wrote, to be of the same opinion with.
record ReferenceParser(String name, XMLInputFactory factory) {

  static final ReferenceParser AALTO = new ReferenceParser("Aalto", new InputFactoryImpl());
  static final ReferenceParser JDK =
      new ReferenceParser("JDK", XMLInputFactory.newDefaultFactory());
  static final List<ReferenceParser> ALL = List.of(AALTO, JDK);

  ReferenceParser {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Else the JDK's writes to standard error.
    factory.setXMLReporter((message, type, related, location) -> {});
  }

  /// What a document says; null if it isn't well-formed.
  Account read(byte[] document) {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      Deque<Account> open = new ArrayDeque<>();
      open.push(new Account("", Map.of()));
      while (reader.hasNext()) {
        take(reader, reader.next(), open);
      }
      return open.size() == 1 ? open.pop().onlyChild() : null;
    } catch (XMLStreamException e) {
      return null;
    } catch (RuntimeException e) {
      // Both fall over some hostile input, which is a refusal too.
      return null;
    }
  }

  private static void take(XMLStreamReader reader, int event, Deque<Account> open) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        String name = "{" + orEmpty(reader.getNamespaceURI()) + "}" + reader.getLocalName();
        var account = new Account(name, attributes(reader));
        open.peek().children().add(account);
        open.push(account);
      }
      case XMLStreamConstants.END_ELEMENT -> open.pop();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          open.peek().text().append(reader.getText());
      default -> {}
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name =
          "{" + orEmpty(reader.getAttributeNamespace(i)) + "}" + reader.getAttributeLocalName(i);
      attributes.put(name, reader.getAttributeValue(i));
    }
    return attributes;
  }

  private static String orEmpty(String namespace) {
    return namespace == null ? "" : namespace;
  }
}
