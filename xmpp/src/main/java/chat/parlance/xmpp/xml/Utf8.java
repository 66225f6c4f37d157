package chat.parlance.xmpp.xml;

import java.nio.charset.StandardCharsets;

/// Characters as they stand in a byte array: decoding with every check of RFC 3629, and comparing
/// without making strings.
final class Utf8 {

  static final int MALFORMED = -1;

  private Utf8() {}

  /// The code point that begins at a byte of 0x80 or more, or [#MALFORMED].
  static int decode(byte[] source, int at, int end) {
    int lead = source[at] & 0xFF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      int second = continuation(source, at + 1, end);
      return second < 0 ? MALFORMED : (lead & 0x1F) << 6 | second;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return threeBytes(source, at, end);
    }
    return lead >= 0xF0 && lead <= 0xF4 ? fourBytes(source, at, end) : MALFORMED;
  }

  private static int threeBytes(byte[] source, int at, int end) {
    int second = continuation(source, at + 1, end);
    int third = continuation(source, at + 2, end);
    int codePoint = (source[at] & 0x0F) << 12 | second << 6 | third;
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return second < 0 || third < 0 || codePoint < 0x800 || surrogate ? MALFORMED : codePoint;
  }

  private static int fourBytes(byte[] source, int at, int end) {
    int second = continuation(source, at + 1, end);
    int third = continuation(source, at + 2, end);
    int fourth = continuation(source, at + 3, end);
    int codePoint = (source[at] & 0x07) << 18 | second << 12 | third << 6 | fourth;
    boolean outside = codePoint < 0x10000 || codePoint > 0x10FFFF;
    return second < 0 || third < 0 || fourth < 0 || outside ? MALFORMED : codePoint;
  }

  private static int continuation(byte[] source, int at, int end) {
    return at < end && (source[at] & 0xC0) == 0x80 ? source[at] & 0x3F : MALFORMED;
  }

  /// How many bytes a code point takes.
  static int length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /// Whether the bytes are this string, which is ASCII nearly always.
  static boolean equals(byte[] source, int start, int end, String string) {
    int length = string.length();
    if (end - start < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = string.charAt(i);
      if (c >= 0x80) {
        return string.equals(new String(source, start, end - start, StandardCharsets.UTF_8));
      }
      if (source[start + i] != c) {
        return false;
      }
    }
    return end - start == length;
  }

  static boolean startsWith(byte[] source, int start, int end, String ascii) {
    return end - start >= ascii.length() && equals(source, start, start + ascii.length(), ascii);
  }
}
