package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.POLICY_VIOLATION;

/// The start tag that the scanner is at; used again for each.
final class Tag {

  private final byte[] source;
  private final Lexer lexer;
  private final Scope scope;
  private final XmlLimits limits;
  private final Positions attributes = new Positions();

  /// The place among the attributes, and the number of the namespace: of each with a prefix.
  private final Positions prefixed = new Positions();

  private int nameStart;
  private int nameEnd;
  private int prefixEnd;
  private int end;

  Tag(byte[] source, Lexer lexer, Scope scope, XmlLimits limits) {
    this.source = source;
    this.lexer = lexer;
    this.scope = scope;
    this.limits = limits;
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
    prefixed.truncate(0);
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
    if (prefixed.size() > 0) {
      checkPrefixes();
    }
  }

  private void attribute() throws XmlException {
    if (attributes.size() / Head.STRIDE >= limits.maxAttributes()) {
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
    } else if (colon > start) {
      prefixed();
    }
  }

  private void prefixed() throws XmlException {
    if (prefixed.size() / 2 >= limits.maxPrefixedAttributes()) {
      throw lexer.refuse(POLICY_VIOLATION, "too many attributes with a prefix");
    }
    prefixed.add(attributes.size() - Head.STRIDE, 0);
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
    boolean several = prefixed.size() > 2;
    for (int i = 0; i < prefixed.size(); i += 2) {
      int start = attributes.get(prefixed.get(i));
      int colon = colonOf(prefixed.get(i));
      scope.requireDeclared(start, colon);
      if (several) {
        prefixed.set(i + 1, scope.number(start, colon));
        checkUniqueExpanded(i);
      }
    }
  }

  /// No two attributes may have the same local name in the same namespace (section 6.3).
  private void checkUniqueExpanded(int last) throws XmlException {
    int attribute = prefixed.get(last);
    for (int i = 0; i < last; i += 2) {
      int other = prefixed.get(i);
      if (prefixed.get(i + 1) == prefixed.get(last + 1)
          && Bytes.equals(
              source,
              colonOf(other),
              attributes.get(other + 1),
              colonOf(attribute),
              attributes.get(attribute + 1))) {
        throw lexer.malformed("attribute twice in a namespace");
      }
    }
  }

  private int colonOf(int attribute) {
    return Head.colonOf(source, attributes.get(attribute), attributes.get(attribute + 1));
  }
}
