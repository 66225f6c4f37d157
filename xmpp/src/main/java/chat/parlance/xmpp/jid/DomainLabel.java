package chat.parlance.xmpp.jid;

import java.util.Locale;
import rocks.xmpp.precis.PrecisProfiles;

/// One label of a domain name: in ASCII (NR-LDH), or in Unicode (U-label, RFC 5890 section 2.3).
final class DomainLabel {

  private static final int LONGEST = 63;

  /// Preparing makes one character of four at most; what is longer isn't prepared.
  private static final int LONGEST_GIVEN = 4 * LONGEST;

  private static final String A_LABEL = "xn--";

  private DomainLabel() {}

  /// @throws IllegalArgumentException if it isn't one
  static String prepare(String label) {
    if (isPlain(label)) {
      return label.toLowerCase(Locale.ROOT);
    }
    if (label.regionMatches(true, 0, A_LABEL, 0, A_LABEL.length())) {
      return fromALabel(label.toLowerCase(Locale.ROOT));
    }
    return fromUnicode(label);
  }

  /// Whether it is letters, digits and hyphens, and no A-label nor reserved to be something like
  /// it.
  static boolean isPlain(String label) {
    int length = label.length();
    for (int i = 0; i < length; i++) {
      if (!isLetterDigitHyphen(label.charAt(i))) {
        return false;
      }
    }
    return length > 0 && length <= LONGEST && hyphensAreInside(label);
  }

  private static boolean isLetterDigitHyphen(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c >= 'A' && c <= 'Z');
  }

  private static boolean hyphensAreInside(String label) {
    return !label.startsWith("-") && !label.endsWith("-") && !label.startsWith("--", 2);
  }

  /// Each A-label MUST be converted to a U-label (RFC 7622 section 3.2.1).
  private static String fromALabel(String label) {
    if (label.length() > LONGEST) {
      throw new IllegalArgumentException("label is too long");
    }
    String decoded =
        requireULabel(Marks.requireFew(Punycode.decode(label.substring(A_LABEL.length()))));
    boolean stable = PrecisProfiles.USERNAME_CASE_MAPPED.enforce(decoded).equals(decoded);
    if (!stable || !label.equals(A_LABEL + Punycode.encode(decoded))) {
      throw new IllegalArgumentException("not an A-label");
    }
    return decoded;
  }

  private static String fromUnicode(String label) {
    if (label.length() > LONGEST_GIVEN) {
      throw new IllegalArgumentException("label is too long");
    }
    String prepared =
        Marks.requireFew(PrecisProfiles.USERNAME_CASE_MAPPED.enforce(Marks.requireFew(label)));
    // Width mapping may have left nothing but ASCII.
    boolean plain = isPlain(prepared);
    return plain ? prepared : requireULabel(prepared);
  }

  private static String requireULabel(String label) {
    boolean ascii = label.chars().allMatch(c -> c < 0x80);
    boolean other = label.chars().anyMatch(c -> c < 0x80 && !isLetterDigitHyphen((char) c));
    // No U-label begins with a combining mark (RFC 5891 section 4.2.3.2).
    if (ascii || other || !hyphensAreInside(label) || Marks.isMark(label.codePointAt(0))) {
      throw new IllegalArgumentException("not a U-label");
    }
    if (label.length() > LONGEST || A_LABEL.length() + Punycode.encode(label).length() > LONGEST) {
      throw new IllegalArgumentException("label is too long");
    }
    return label;
  }
}
