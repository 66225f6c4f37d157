package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.NOT_WELL_FORMED;

/// A place in a byte array that is moved forward.
abstract class Cursor {

  final byte[] source;
  final int end;
  int at;

  Cursor(byte[] source) {
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

  /// The byte behind the one it is at, or 0 at the end.
  byte byteAfter() {
    return at + 1 < end ? source[at + 1] : 0;
  }

  boolean startsWith(String ascii) {
    return Utf8.startsWith(source, at, end, ascii);
  }

  boolean skipSpace() {
    int start = at;
    while (at < end && Chars.isSpace(source[at])) {
      at++;
    }
    return at > start;
  }

  XmlException malformed(String why) {
    return refuse(NOT_WELL_FORMED, why);
  }

  XmlException refuse(XmlException.Kind kind, String why) {
    return new XmlException(kind, why + " at byte " + at);
  }
}
