package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.NOT_WELL_FORMED;
import static chat.parlance.xmpp.xml.XmlException.Kind.RESTRICTED_XML;
import static chat.parlance.xmpp.xml.XmlException.Kind.UNSUPPORTED_ENCODING;

/// Reads the pieces that XML is made of, byte by byte, and refuses what isn't one.
final class Lexer {

  private final byte[] source;
  private final int end;
  private int at;

  Lexer(byte[] source) {
    this.source = source;
    this.end = source.length;
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at == end;
  }

  void moveTo(int place) {
    at = place;
  }

  void skip(int bytes) {
    at += bytes;
  }

  XmlException malformed(String why) {
    return refuse(NOT_WELL_FORMED, why);
  }

  XmlException refuse(XmlException.Kind kind, String why) {
    return new XmlException(kind, why + " at byte " + at);
  }

  boolean startsWith(String ascii) {
    return Utf8.startsWith(source, at, end, ascii);
  }

  /// The byte behind the one it is at, or 0 at the end.
  byte byteAfter() {
    return at + 1 < end ? source[at + 1] : 0;
  }

  boolean skipSpace() {
    int start = at;
    while (at < end && Chars.isSpace(source[at])) {
      at++;
    }
    return at > start;
  }

  /// Reads character data up to the next markup.
  ///
  /// @return whether there is markup
  boolean text() throws XmlException {
    while (at < end) {
      byte kind = Chars.data(source[at]);
      if (kind == Chars.LESS_THAN) {
        return true;
      }
      if (kind == Chars.PLAIN || kind == Chars.QUOTE) {
        at++;
      } else {
        beyondPlain(kind);
      }
    }
    return false;
  }

  private void beyondPlain(byte kind) throws XmlException {
    switch (kind) {
      case Chars.AMPERSAND -> reference();
      case Chars.MULTIBYTE -> multibyte();
      case Chars.BRACKET -> {
        if (startsWith("]]>")) {
          throw malformed("]]> in text");
        }
        at++;
      }
      default -> throw malformed("character");
    }
  }

  private int multibyte() throws XmlException {
    int codePoint = Utf8.decode(source, at, end);
    if (codePoint == Utf8.MALFORMED) {
      throw refuse(UNSUPPORTED_ENCODING, "not UTF-8");
    }
    if (!Chars.isChar(codePoint)) {
      throw malformed("character");
    }
    at += Utf8.length(codePoint);
    return codePoint;
  }

  private void reference() throws XmlException {
    int semicolon = at + 1;
    while (semicolon < end && isReferencePart(source[semicolon])) {
      semicolon++;
    }
    if (semicolon == end || source[semicolon] != ';') {
      throw malformed("reference");
    }
    int codePoint = Escapes.referenced(source, at + 1, semicolon);
    if (codePoint < 0 && source[at + 1] != '#' && semicolon > at + 1) {
      throw refuse(RESTRICTED_XML, "entity");
    }
    if (codePoint < 0 || !Chars.isChar(codePoint)) {
      throw malformed("reference");
    }
    at = semicolon + 1;
  }

  private static boolean isReferencePart(byte b) {
    return b < 0 || b == '#' || b == ':' || Chars.isAsciiName(b);
  }

  /// Reads the CDATA section that it is at.
  void section() throws XmlException {
    at += "<![CDATA[".length();
    while (!startsWith("]]>")) {
      if (at == end) {
        throw malformed("unclosed section");
      }
      byte kind = Chars.data(source[at]);
      if (kind == Chars.MULTIBYTE) {
        multibyte();
      } else if (kind == Chars.ILLEGAL) {
        throw malformed("character");
      } else {
        at++;
      }
    }
    at += "]]>".length();
  }

  /// Reads a name with or without a prefix.
  ///
  /// @return where the prefix ends: where the name began if there is none
  int qualifiedName() throws XmlException {
    int prefixEnd = at;
    name();
    if (at < end && source[at] == ':') {
      prefixEnd = at++;
      name();
    }
    return prefixEnd;
  }

  private void name() throws XmlException {
    if (at == end) {
      throw malformed("no name");
    }
    if (Chars.isAsciiNameStart(source[at])) {
      at++;
    } else if (source[at] >= 0 || !NameChars.isStart(multibyte())) {
      throw malformed("no name");
    }
    while (at < end) {
      if (Chars.isAsciiName(source[at])) {
        at++;
      } else if (source[at] >= 0) {
        return;
      } else if (!NameChars.isPart(multibyte())) {
        throw malformed("name");
      }
    }
  }

  /// Whether an attribute follows, behind the white space that must be before it.
  boolean hasAttribute() throws XmlException {
    boolean space = skipSpace();
    if (at == end) {
      throw malformed("unclosed tag");
    }
    if (source[at] == '>' || source[at] == '/') {
      return false;
    }
    if (!space) {
      throw malformed("name");
    }
    return true;
  }

  /// Reads `>` or `/>`.
  void tagEnd() throws XmlException {
    if (source[at] == '/') {
      at++;
    }
    if (at == end || source[at] != '>') {
      throw malformed("unclosed tag");
    }
    at++;
  }

  /// Reads the equals sign and the quoted value, and stops behind it.
  ///
  /// @return where the value begins
  int attributeValue() throws XmlException {
    skipSpace();
    if (at == end || source[at] != '=') {
      throw malformed("attribute without value");
    }
    at++;
    skipSpace();
    if (at == end || Chars.data(source[at]) != Chars.QUOTE) {
      throw malformed("value without quotes");
    }
    byte quote = source[at++];
    int start = at;
    while (at < end && source[at] != quote) {
      valueCharacter();
    }
    if (at == end) {
      throw malformed("unclosed value");
    }
    at++;
    return start;
  }

  private void valueCharacter() throws XmlException {
    byte kind = Chars.data(source[at]);
    switch (kind) {
      case Chars.PLAIN, Chars.QUOTE, Chars.BRACKET -> at++;
      case Chars.AMPERSAND -> reference();
      case Chars.MULTIBYTE -> multibyte();
      default -> throw malformed("character in value");
    }
  }

  /// Reads the end tag that it is at, which must name the element that is open.
  void endTag(int nameStart, int nameEnd) throws XmlException {
    int start = at + 2;
    int length = nameEnd - nameStart;
    if (length > end - start || !Bytes.equals(source, start, start + length, nameStart, nameEnd)) {
      throw malformed("end tag");
    }
    at = start + length;
    skipSpace();
    if (at == end || source[at] != '>') {
      throw malformed("end tag");
    }
    at++;
  }
}
