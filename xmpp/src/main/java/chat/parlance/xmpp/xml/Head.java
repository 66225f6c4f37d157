package chat.parlance.xmpp.xml;

import org.jspecify.annotations.Nullable;

/// Where the parts of one well-formed start tag are.
final class Head {

  /// Name start, name end, value start, value end: of each attribute.
  static final int STRIDE = 4;

  private final byte[] source;
  private final int start;
  private final int nameEnd;
  private final int colon;
  private final int end;
  private final int[] attributes;

  /// @param start where the name begins
  /// @param end behind the `>`
  Head(byte[] source, int start, int nameEnd, int end, int[] attributes) {
    this.source = source;
    this.start = start;
    this.nameEnd = nameEnd;
    this.colon = colonOf(source, start, nameEnd);
    this.end = end;
    this.attributes = attributes;
  }

  /// Reads a start tag that was checked before.
  ///
  /// @param open where its `<` is
  static Head read(byte[] source, int open) {
    int nameEnd = nameEnd(source, open + 1);
    var found = new Positions();
    int at = nameEnd;
    while (true) {
      while (Chars.isSpace(source[at])) {
        at++;
      }
      if (source[at] == '/' || source[at] == '>') {
        int end = source[at] == '/' ? at + 2 : at + 1;
        return new Head(source, open + 1, nameEnd, end, found.toArray());
      }
      at = readAttribute(source, at, found);
    }
  }

  private static int readAttribute(byte[] source, int start, Positions found) {
    int nameEnd = start;
    while (source[nameEnd] != '=' && !Chars.isSpace(source[nameEnd])) {
      nameEnd++;
    }
    int quote = nameEnd;
    while (source[quote] != '"' && source[quote] != '\'') {
      quote++;
    }
    int valueEnd = quote + 1;
    while (source[valueEnd] != source[quote]) {
      valueEnd++;
    }
    found.add(start, nameEnd);
    found.add(quote + 1, valueEnd);
    return valueEnd + 1;
  }

  /// Where the name that begins here ends.
  static int nameEnd(byte[] source, int start) {
    int at = start;
    while (source[at] != '>' && source[at] != '/' && !Chars.isSpace(source[at])) {
      at++;
    }
    return at;
  }

  /// Where the local name begins.
  static int colonOf(byte[] source, int start, int end) {
    for (int i = start; i < end; i++) {
      if (source[i] == ':') {
        return i;
      }
    }
    return -1;
  }

  int nameStart() {
    return start;
  }

  int nameEnd() {
    return nameEnd;
  }

  int localStart() {
    return colon < 0 ? start : colon + 1;
  }

  /// Where the prefix ends: at the start of the name if there is none.
  int prefixEnd() {
    return Math.max(colon, start);
  }

  /// Behind the `>`.
  int end() {
    return end;
  }

  /// Whether it is an empty-element tag.
  boolean isEmpty() {
    return source[end - 2] == '/';
  }

  int count() {
    return attributes.length / STRIDE;
  }

  int nameStart(int attribute) {
    return attributes[attribute * STRIDE];
  }

  int nameEnd(int attribute) {
    return attributes[attribute * STRIDE + 1];
  }

  int valueStart(int attribute) {
    return attributes[attribute * STRIDE + 2];
  }

  int valueEnd(int attribute) {
    return attributes[attribute * STRIDE + 3];
  }

  /// The number of the attribute with this qualified name, or -1.
  int find(String name) {
    for (int i = 0; i < count(); i++) {
      if (Utf8.equals(source, nameStart(i), nameEnd(i), name)) {
        return i;
      }
    }
    return -1;
  }

  /// The number of the attribute that declares this prefix, which may be empty, or -1.
  int declaration(int prefixStart, int prefixEnd) {
    for (int i = 0; i < count(); i++) {
      if (isDeclaration(i)
          && Bytes.equals(source, declaredStart(i), nameEnd(i), prefixStart, prefixEnd)) {
        return i;
      }
    }
    return -1;
  }

  boolean isDeclaration(int attribute) {
    return Bytes.isDeclaration(source, nameStart(attribute), nameEnd(attribute));
  }

  /// Where the prefix begins that the attribute declares: at its end for the default namespace.
  int declaredStart(int attribute) {
    return Math.min(nameStart(attribute) + "xmlns:".length(), nameEnd(attribute));
  }

  @Nullable String value(String name) {
    int attribute = find(name);
    return attribute < 0 ? null : value(attribute);
  }

  boolean isValue(int attribute, String value) {
    return Escapes.isAttributeValue(source, valueStart(attribute), valueEnd(attribute), value);
  }

  String value(int attribute) {
    return Escapes.attributeValue(source, valueStart(attribute), valueEnd(attribute));
  }
}
