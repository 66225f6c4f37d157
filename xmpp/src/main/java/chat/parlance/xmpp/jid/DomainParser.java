package chat.parlance.xmpp.jid;

import java.net.IDN;
import java.net.Inet6Address;
import java.util.Locale;
import rocks.xmpp.precis.PrecisProfiles;

/// Prepares and checks domainparts (RFC 7622 section 3.2).
final class DomainParser {

  private static final int LONGEST_LABEL = 63;

  private DomainParser() {}

  static String parse(String given) {
    // A final dot is stripped before anything else (section 3.2).
    String domain = given.endsWith(".") ? given.substring(0, given.length() - 1) : given;
    if (domain.startsWith("[")) {
      return addressLiteral(domain);
    }
    String prepared = isPlain(domain) ? domain.toLowerCase(Locale.ROOT) : internationalised(domain);
    return JidParser.requireLength(prepared);
  }

  /// Whether it is of ASCII labels (NR-LDH) without the prefix of an A-label.
  private static boolean isPlain(String domain) {
    int label = 0;
    for (int i = 0; i <= domain.length(); i++) {
      char c = i == domain.length() ? '.' : domain.charAt(i);
      if (c == '.') {
        if (!isLabel(domain, label, i)) {
          return false;
        }
        label = i + 1;
      } else if (!isLetterDigitHyphen(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String domain, int start, int end) {
    int length = end - start;
    if (length < 1
        || length > LONGEST_LABEL
        || domain.charAt(start) == '-'
        || domain.charAt(end - 1) == '-') {
      return false;
    }
    return length < 4 || domain.charAt(start + 2) != '-' || domain.charAt(start + 3) != '-';
  }

  private static boolean isLetterDigitHyphen(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c >= 'A' && c <= 'Z');
  }

  private static String internationalised(String domain) {
    try {
      String unicode = PrecisProfiles.IDN.enforce(IDN.toUnicode(domain));
      IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES);
      return unicode;
    } catch (IllegalArgumentException e) {
      throw new InvalidJidException("has a domainpart that isn't a domain");
    }
  }

  /// An IPv6 address in brackets, as RFC 7622 section 3.2 has it from RFC 3986.
  private static String addressLiteral(String domain) {
    String address = domain.substring(1, Math.max(1, domain.length() - 1));
    if (!domain.endsWith("]") || !address.chars().allMatch(DomainParser::isOfAddress)) {
      throw new InvalidJidException("has a domainpart that isn't an address");
    }
    try {
      return "[" + Inet6Address.ofLiteral(address).getHostAddress() + "]";
    } catch (IllegalArgumentException e) {
      throw new InvalidJidException("has a domainpart that isn't an address");
    }
  }

  /// Leaves out zones, which mean nothing elsewhere.
  private static boolean isOfAddress(int c) {
    return c == ':' || c == '.' || (c < 0x80 && Character.digit(c, 16) >= 0);
  }
}
