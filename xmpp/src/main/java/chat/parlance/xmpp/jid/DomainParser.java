package chat.parlance.xmpp.jid;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;

/// Prepares and checks domainparts (RFC 7622 section 3.2).
final class DomainParser {

  private DomainParser() {}

  static String parse(String given) {
    // A final dot is stripped before anything else (section 3.2).
    String domain = given.endsWith(".") ? given.substring(0, given.length() - 1) : given;
    try {
      return domain.startsWith("[") ? addressLiteral(domain) : name(domain);
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
      throw new InvalidJidException("has a domainpart that isn't a domain");
    }
  }

  private static String name(String domain) {
    if (isPlain(domain)) {
      return domain.toLowerCase(Locale.ROOT);
    }
    var name = new StringBuilder(domain.length());
    int start = 0;
    for (int i = 0; i <= domain.length(); i++) {
      if (i == domain.length() || isDot(domain.charAt(i))) {
        name.append(start == 0 ? "" : ".").append(DomainLabel.prepare(domain.substring(start, i)));
        start = i + 1;
      }
    }
    return name.toString();
  }

  /// Whether it is in ASCII and nothing in it needs a second look, as nearly always.
  private static boolean isPlain(String domain) {
    char before = '.';
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean inner = (c == '-' || c == '.') && before != '.' && before != '-';
      if ((!letterOrDigit && !inner) || (c == '.' && before == '-')) {
        return false;
      }
      before = c;
    }
    return before != '.' && before != '-' && domain.length() <= 63;
  }

  /// The separators of RFC 5895 section 2.
  private static boolean isDot(char c) {
    return c == '.' || c == '\u3002' || c == '\uFF0E' || c == '\uFF61';
  }

  /// An IPv6 address in brackets, as RFC 7622 section 3.2 has it from RFC 3986.
  private static String addressLiteral(String domain) {
    String address = domain.substring(1, domain.length() - 1);
    if (!domain.endsWith("]") || !address.chars().allMatch(DomainParser::isOfAddress)) {
      throw new IllegalArgumentException("not an address");
    }
    if (InetAddress.ofLiteral(address) instanceof Inet6Address literal) {
      return "[" + literal.getHostAddress() + "]";
    }
    throw new IllegalArgumentException("not an address of version 6");
  }

  /// Leaves out zones, which mean nothing elsewhere.
  private static boolean isOfAddress(int c) {
    return c == ':' || c == '.' || (c < 0x80 && Character.digit(c, 16) >= 0);
  }
}
