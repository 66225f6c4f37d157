package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.NOT_WELL_FORMED;
import static chat.parlance.xmpp.xml.XmlException.Kind.POLICY_VIOLATION;

import java.util.HashMap;
import java.util.Map;

/// The namespace declarations in scope while a frame is scanned (Namespaces in XML 1.0).
final class Scope {

  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private static final int STRIDE = 6;
  private static final int NUMBER = 4;
  private static final int NOT_READ = -1;

  private final byte[] source;
  private final int limit;

  /// Prefix start, prefix end, value start, value end, number of the namespace, nothing: of each
  /// declaration, innermost last.
  private final Positions declared = new Positions();

  private final Map<String, Integer> namespaces = new HashMap<>(0);

  Scope(byte[] source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  int size() {
    return declared.size();
  }

  /// Leaves an element: forgets what it declared.
  void truncate(int size) {
    declared.truncate(size);
  }

  /// Takes up a declaration after checking it (section 3, "Reserved Prefixes and Namespace Names").
  void declare(int nameStart, int nameEnd, int valueStart, int valueEnd) throws XmlException {
    int prefix = Math.min(nameStart + "xmlns:".length(), nameEnd);
    boolean isDefault = prefix == nameEnd;
    boolean isXml = Utf8.equals(source, prefix, nameEnd, "xml");
    boolean reserved =
        isXml != means(valueStart, valueEnd, XML) || means(valueStart, valueEnd, XMLNS);
    boolean undeclares = !isDefault && valueStart == valueEnd;
    if (reserved || undeclares || Utf8.equals(source, prefix, nameEnd, "xmlns")) {
      throw new XmlException(NOT_WELL_FORMED, "namespace declaration at " + nameStart);
    }
    if (declared.size() / STRIDE >= limit) {
      throw new XmlException(POLICY_VIOLATION, "too many namespaces at " + nameStart);
    }
    declared.add(prefix, nameEnd);
    declared.add(valueStart, valueEnd);
    declared.add(NOT_READ, 0);
  }

  private boolean means(int valueStart, int valueEnd, String namespace) {
    return Escapes.isAttributeValue(source, valueStart, valueEnd, namespace);
  }

  void requireDeclared(int prefixStart, int prefixEnd) throws XmlException {
    if (find(prefixStart, prefixEnd) < 0 && !Utf8.equals(source, prefixStart, prefixEnd, "xml")) {
      throw new XmlException(NOT_WELL_FORMED, "undeclared prefix at " + prefixStart);
    }
  }

  /// A number for the namespace that a declared prefix stands for: the same for the same one. Each
  /// declaration is read once, however many elements ask.
  int number(int prefixStart, int prefixEnd) {
    int declaration = find(prefixStart, prefixEnd);
    if (declaration < 0) {
      // "xml" is never bound to what another prefix is bound to.
      return NOT_READ;
    }
    int known = declared.get(declaration + NUMBER);
    if (known == NOT_READ) {
      String namespace =
          Escapes.attributeValue(
              source, declared.get(declaration + 2), declared.get(declaration + 3));
      known = namespaces.computeIfAbsent(namespace, _ -> namespaces.size());
      declared.set(declaration + NUMBER, known);
    }
    return known;
  }

  private int find(int prefixStart, int prefixEnd) {
    for (int i = declared.size() - STRIDE; i >= 0; i -= STRIDE) {
      if (Bytes.equals(source, declared.get(i), declared.get(i + 1), prefixStart, prefixEnd)) {
        return i;
      }
    }
    return -1;
  }
}
