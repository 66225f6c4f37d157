package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.NOT_WELL_FORMED;
import static chat.parlance.xmpp.xml.XmlException.Kind.POLICY_VIOLATION;

/// The namespace declarations in scope while a frame is scanned (Namespaces in XML 1.0).
final class Scope {

  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private final byte[] source;
  private final int limit;

  /// Prefix start, prefix end, value start, value end: of each declaration, innermost last.
  private final Positions declared = new Positions();

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
    if (declared.size() / 4 >= limit) {
      throw new XmlException(POLICY_VIOLATION, "too many namespaces at " + nameStart);
    }
    declared.add(prefix, nameEnd);
    declared.add(valueStart, valueEnd);
  }

  private boolean means(int valueStart, int valueEnd, String namespace) {
    return Escapes.isAttributeValue(source, valueStart, valueEnd, namespace);
  }

  void requireDeclared(int prefixStart, int prefixEnd) throws XmlException {
    if (find(prefixStart, prefixEnd) < 0 && !Utf8.equals(source, prefixStart, prefixEnd, "xml")) {
      throw new XmlException(NOT_WELL_FORMED, "undeclared prefix at " + prefixStart);
    }
  }

  /// Whether two declared prefixes stand for the same namespace.
  boolean same(int start, int end, int otherStart, int otherEnd) {
    int one = find(start, end);
    int other = find(otherStart, otherEnd);
    if (one < 0 || other < 0) {
      // "xml" is never bound to what another prefix is bound to.
      return one == other;
    }
    return one == other || value(one).equals(value(other));
  }

  private String value(int declaration) {
    return Escapes.attributeValue(
        source, declared.get(declaration + 2), declared.get(declaration + 3));
  }

  private int find(int prefixStart, int prefixEnd) {
    for (int i = declared.size() - 4; i >= 0; i -= 4) {
      if (Bytes.equals(source, declared.get(i), declared.get(i + 1), prefixStart, prefixEnd)) {
        return i;
      }
    }
    return -1;
  }
}
