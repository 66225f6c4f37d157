package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.POLICY_VIOLATION;

/// The start tag that the scanner is at; used again for each.
final class Tag {

  private final byte[] source;
  private final Lexer lexer;
  private final Scope scope;
  private final int maxAttributes;
  private final Positions attributes = new Positions();
  private int nameStart;
  private int nameEnd;
  private int prefixEnd;
  private int end;
  private boolean prefixed;

  Tag(byte[] source, Lexer lexer, Scope scope, int maxAttributes) {
    this.source = source;
    this.lexer = lexer;
    this.scope = scope;
    this.maxAttributes = maxAttributes;
  }

  int nameStart() {
    return nameStart;
  }

  int nameEnd() {
    return nameEnd;
  }

  boolean isEmpty() {
    return source[end - 2] == '/';
  }

  Head toHead() {
    return new Head(source, nameStart, nameEnd, end, attributes.toArray());
  }

  /// Reads and checks the tag whose `<` the lexer is at, and takes up its namespaces.
  void read() throws XmlException {
    attributes.truncate(0);
    prefixed = false;
    lexer.skip(1);
    nameStart = lexer.at();
    prefixEnd = lexer.qualifiedName();
    nameEnd = lexer.at();
    while (lexer.hasAttribute()) {
      attribute();
    }
    lexer.tagEnd();
    end = lexer.at();
    if (prefixEnd > nameStart) {
      checkElementPrefix();
    }
    if (prefixed) {
      checkPrefixes();
    }
  }

  private void attribute() throws XmlException {
    if (attributes.size() / Head.STRIDE >= maxAttributes) {
      throw lexer.refuse(POLICY_VIOLATION, "too many attributes");
    }
    int start = lexer.at();
    int colon = lexer.qualifiedName();
    int nameEnd = lexer.at();
    checkUnique(start, nameEnd);
    int valueStart = lexer.attributeValue();
    int valueEnd = lexer.at() - 1;
    attributes.add(start, nameEnd);
    attributes.add(valueStart, valueEnd);
    if (Bytes.isDeclaration(source, start, nameEnd)) {
      scope.declare(start, nameEnd, valueStart, valueEnd);
    } else {
      prefixed |= colon > start;
    }
  }

  private void checkUnique(int start, int end) throws XmlException {
    for (int i = 0; i < attributes.size(); i += Head.STRIDE) {
      if (Bytes.equals(source, attributes.get(i), attributes.get(i + 1), start, end)) {
        throw lexer.malformed("attribute twice");
      }
    }
  }

  private void checkElementPrefix() throws XmlException {
    if (Utf8.equals(source, nameStart, prefixEnd, "xmlns")) {
      throw lexer.malformed("prefix xmlns");
    }
    scope.requireDeclared(nameStart, prefixEnd);
  }

  private void checkPrefixes() throws XmlException {
    for (int i = 0; i < attributes.size(); i += Head.STRIDE) {
      int start = attributes.get(i);
      int colon = Head.colonOf(source, start, attributes.get(i + 1));
      if (colon > 0 && !Bytes.isDeclaration(source, start, attributes.get(i + 1))) {
        scope.requireDeclared(start, colon);
        checkUniqueExpanded(i, colon);
      }
    }
  }

  /// No two attributes may have the same local name in the same namespace (section 6.3).
  private void checkUniqueExpanded(int attribute, int colon) throws XmlException {
    for (int i = 0; i < attribute; i += Head.STRIDE) {
      int start = attributes.get(i);
      int end = attributes.get(i + 1);
      int other = Head.colonOf(source, start, end);
      if (other > 0
          && Bytes.equals(source, other, end, colon, attributes.get(attribute + 1))
          && !Bytes.isDeclaration(source, start, end)
          && scope.same(start, other, attributes.get(attribute), colon)) {
        throw lexer.malformed("attribute twice in a namespace");
      }
    }
  }
}
