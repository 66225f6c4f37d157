package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.RESTRICTED_XML;
import static chat.parlance.xmpp.xml.XmlException.Kind.UNSUPPORTED_ENCODING;

/// Reads the pieces that XML is made of, byte by byte, and refuses what isn't one.
final class Lexer extends Cursor {

  Lexer(byte[] source) {
    super(source);
  }

  /// Reads character data up to the next markup.
  ///
  /// @return whether there is markup
  boolean text() throws XmlException {
    // A local variable, as in all loops over bytes here: it stays in a register.
    int p = at;
    while (p < end) {
      byte kind = Chars.data(source[p]);
      if (kind == Chars.PLAIN) {
        p++;
      } else {
        at = p;
        if (kind == Chars.LESS_THAN) {
          return true;
        }
        beyondPlain(kind);
        p = at;
      }
    }
    at = p;
    return false;
  }

  private void beyondPlain(byte kind) throws XmlException {
    switch (kind) {
      case Chars.QUOTE -> at++;
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
    asciiName();
    while (at < end && source[at] < 0) {
      if (!NameChars.isPart(multibyte())) {
        throw malformed("name");
      }
      asciiName();
    }
  }

  private void asciiName() {
    int p = at;
    while (p < end && Chars.isAsciiName(source[p])) {
      p++;
    }
    at = p;
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
    return quoted(source[at++]);
  }

  private int quoted(byte quote) throws XmlException {
    int start = at;
    int p = start;
    while (p < end) {
      byte b = source[p];
      if (b == quote) {
        at = p + 1;
        return start;
      }
      if (Chars.data(b) == Chars.PLAIN) {
        p++;
      } else {
        at = p;
        beyondPlainInValue();
        p = at;
      }
    }
    at = p;
    throw malformed("unclosed value");
  }

  private void beyondPlainInValue() throws XmlException {
    switch (Chars.data(source[at])) {
      case Chars.QUOTE, Chars.BRACKET -> at++;
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
