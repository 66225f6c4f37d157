package chat.parlance.xmpp.xml;

/// Which characters XML 1.0 allows where.
final class Chars {

  /// What a byte means in character data and in attribute values.
  static final byte PLAIN = 0;

  static final byte LESS_THAN = 1;
  static final byte AMPERSAND = 2;
  static final byte BRACKET = 3;
  static final byte QUOTE = 4;
  static final byte ILLEGAL = 5;
  static final byte MULTIBYTE = 6;

  private static final byte NAME_START = 1;
  private static final byte NAME = 2;

  private static final byte[] DATA = dataTable();
  private static final byte[] NAMES = nameTable();

  private Chars() {}

  static byte data(byte b) {
    return DATA[b & 0xFF];
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  static boolean isAsciiName(byte b) {
    return b >= 0 && NAMES[b] != 0;
  }

  static boolean isAsciiNameStart(byte b) {
    return b >= 0 && NAMES[b] == NAME_START;
  }

  /// `Char` (XML 1.0 section 2.2).
  static boolean isChar(int codePoint) {
    if (codePoint < 0x20) {
      return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }
    return codePoint < 0xD800
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || (codePoint >= 0x10000 && codePoint <= 0x10FFFF);
  }

  private static byte[] dataTable() {
    var table = new byte[256];
    for (int b = 0; b < 256; b++) {
      table[b] = b >= 0x80 ? MULTIBYTE : isChar(b) ? PLAIN : ILLEGAL;
    }
    table['<'] = LESS_THAN;
    table['&'] = AMPERSAND;
    table[']'] = BRACKET;
    table['"'] = QUOTE;
    table['\''] = QUOTE;
    return table;
  }

  /// Names without a colon, which separates the prefix (Namespaces in XML 1.0 section 3).
  private static byte[] nameTable() {
    var table = new byte[128];
    for (int b = 0; b < 128; b++) {
      boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_';
      boolean other = (b >= '0' && b <= '9') || b == '-' || b == '.';
      table[b] = letter ? NAME_START : other ? NAME : 0;
    }
    return table;
  }
}
