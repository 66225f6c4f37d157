package chat.parlance.xmpp.xml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Character data and attribute values, from what is written to what is meant and back.
final class Escapes {

  /// The five that need no declaration (XML 1.0 section 4.6).
  private static final String[] ENTITIES = {"amp", "lt", "gt", "quot", "apos"};

  private static final String MEANINGS = "&<>\"'";

  private Escapes() {}

  /// What an attribute's value means: references resolved, white space normalised (XML 1.0 section
  /// 3.3.3).
  static String attributeValue(byte[] source, int start, int end) {
    for (int i = start; i < end; i++) {
      if (source[i] == '&' || (source[i] >= 0 && source[i] < ' ')) {
        var value = new StringBuilder(end - start);
        resolve(source, start, end, true, value);
        return value.toString();
      }
    }
    return new String(source, start, end - start, StandardCharsets.UTF_8);
  }

  /// Whether an attribute's value means this string, which nearly always stands there as it is.
  static boolean isAttributeValue(byte[] source, int start, int end, String value) {
    for (int i = start; i < end; i++) {
      if (source[i] == '&' || (source[i] >= 0 && source[i] < ' ')) {
        return attributeValue(source, start, end).equals(value);
      }
    }
    return Utf8.equals(source, start, end, value);
  }

  /// Appends what a run of character data means: references resolved, line ends normalised (XML 1.0
  /// section 2.11).
  static void appendText(byte[] source, int start, int end, StringBuilder text) {
    resolve(source, start, end, false, text);
  }

  /// Appends what a CDATA section holds.
  static void appendSection(byte[] source, int start, int end, StringBuilder text) {
    var raw = new String(source, start, end - start, StandardCharsets.UTF_8);
    text.append(raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static void resolve(
      byte[] source, int start, int end, boolean attribute, StringBuilder out) {
    int at = start;
    while (at < end) {
      int plain = at;
      while (at < end && source[at] != '&' && (source[at] < 0 || source[at] >= ' ')) {
        at++;
      }
      out.append(new String(source, plain, at - plain, StandardCharsets.UTF_8));
      if (at < end) {
        at =
            source[at] == '&' ? reference(source, at, out) : space(source, at, end, attribute, out);
      }
    }
  }

  private static int space(byte[] source, int at, int end, boolean attribute, StringBuilder out) {
    boolean pair = source[at] == '\r' && at + 1 < end && source[at + 1] == '\n';
    out.append(attribute ? ' ' : source[at] == '\t' ? '\t' : '\n');
    return pair ? at + 2 : at + 1;
  }

  private static int reference(byte[] source, int at, StringBuilder out) {
    int end = at;
    while (source[end] != ';') {
      end++;
    }
    out.appendCodePoint(referenced(source, at + 1, end));
    return end + 1;
  }

  /// The code point that a reference between `&` and `;` stands for, or -1 if there is none.
  static int referenced(byte[] source, int start, int end) {
    if (start < end && source[start] == '#') {
      boolean hex = start + 1 < end && source[start + 1] == 'x';
      return hex ? number(source, start + 2, end, 16) : number(source, start + 1, end, 10);
    }
    for (int i = 0; i < ENTITIES.length; i++) {
      if (Utf8.equals(source, start, end, ENTITIES[i])) {
        return MEANINGS.charAt(i);
      }
    }
    return -1;
  }

  private static int number(byte[] source, int start, int end, int radix) {
    int value = start < end ? 0 : -1;
    for (int i = start; i < end && value >= 0; i++) {
      int digit = source[i] < 0 ? -1 : Character.digit(source[i], radix);
      value = digit < 0 ? -1 : value * radix + digit;
      value = value > Character.MAX_CODE_POINT ? -1 : value;
    }
    return value;
  }

  static String inText(String text) {
    return escape(text, false);
  }

  static String inAttribute(String value) {
    return escape(value, true);
  }

  private static String escape(String string, boolean attribute) {
    StringBuilder out = null;
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      String escaped = escaped(c, attribute);
      requireChar(string, i);
      if (escaped != null && out == null) {
        out = new StringBuilder(string.length() + 16).append(string, 0, i);
      }
      if (out != null) {
        if (escaped == null) {
          out.append(c);
        } else {
          out.append(escaped);
        }
      }
    }
    return out == null ? string : out.toString();
  }

  private static @Nullable String escaped(char c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      case '"' -> attribute ? "&quot;" : null;
      case '\t' -> attribute ? "&#9;" : null;
      case '\n' -> attribute ? "&#10;" : null;
      default -> null;
    };
  }

  private static void requireChar(String string, int index) {
    char c = string.charAt(index);
    if (c >= ' ' && c < 0xD800) {
      return;
    }
    boolean low =
        Character.isLowSurrogate(c)
            && index > 0
            && Character.isHighSurrogate(string.charAt(index - 1));
    if (!low && !Chars.isChar(string.codePointAt(index))) {
      throw new IllegalArgumentException("holds a character that XML can't");
    }
  }
}
