package chat.parlance.xmpp.jid;

import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.spec.Implements.Status;
import java.nio.charset.StandardCharsets;
import rocks.xmpp.precis.PrecisProfile;
import rocks.xmpp.precis.PrecisProfiles;

/// Takes addresses apart, prepares and checks their parts (RFC 7622 section 3).
@Implements(
    rfc = 7622,
    version = "3",
    status = Status.PARTIAL,
    note = "Characters that are allowed in some contexts only (RFC 5892 appendix A) are refused.")
final class JidParser {

  /// The most bytes a part may have once prepared (sections 3.2 to 3.4).
  private static final int LONGEST_PART = 1023;

  /// Three parts and what separates them. What is longer isn't looked at.
  private static final int LONGEST_ADDRESS = 3 * LONGEST_PART + 2;

  /// What a localpart may not have though the IdentifierClass has it (section 3.3.1).
  private static final String NOT_IN_LOCALPART = "\"&'/:<>@";

  /// Nearly all addresses have the same one, so that it is kept once for many of them.
  private static volatile String lastDomain = "";

  private JidParser() {}

  static Jid parse(String address) {
    requireAtMost(LONGEST_ADDRESS, address);
    int slash = address.indexOf('/');
    int end = slash < 0 ? address.length() : slash;
    int at = address.indexOf('@');
    boolean hasLocalpart = at >= 0 && at < end;
    String domain = requireAtMost(LONGEST_PART, address.substring(hasLocalpart ? at + 1 : 0, end));
    var bare =
        new BareJid(
            hasLocalpart ? localpart(address.substring(0, at)) : null,
            requireLength(DomainParser.parse(domain)));
    return slash < 0 ? bare : new FullJid(bare, resourcepart(address.substring(slash + 1)));
  }

  static Jid split(String address) {
    int slash = address.indexOf('/');
    int end = slash < 0 ? address.length() : slash;
    int at = address.indexOf('@');
    boolean hasLocalpart = at >= 0 && at < end;
    var bare =
        new BareJid(
            hasLocalpart ? address.substring(0, at) : null,
            domain(address, hasLocalpart ? at + 1 : 0, end));
    return slash < 0 ? bare : new FullJid(bare, address.substring(slash + 1));
  }

  private static String domain(String address, int from, int end) {
    var last = lastDomain;
    if (last.length() == end - from && address.startsWith(last, from)) {
      return last;
    }
    last = address.substring(from, end);
    lastDomain = last;
    return last;
  }

  private static String localpart(String given) {
    requireAtMost(LONGEST_PART, given);
    String prepared = AsciiParts.localpart(given);
    return requireLength(prepared == null ? localpartByProfile(given) : prepared);
  }

  /// The whole way, which [AsciiParts] shortens.
  static String localpartByProfile(String given) {
    String prepared = enforce(PrecisProfiles.USERNAME_CASE_MAPPED, given);
    for (int i = 0; i < NOT_IN_LOCALPART.length(); i++) {
      // Looked for afterwards: a fullwidth `@` has become one by now.
      if (prepared.indexOf(NOT_IN_LOCALPART.charAt(i)) >= 0) {
        throw new InvalidJidException("has a character in its localpart that must not be there");
      }
    }
    return prepared;
  }

  static String resourcepart(String given) {
    requireAtMost(LONGEST_PART, given);
    boolean plain = AsciiParts.isResourcepart(given);
    String prepared = plain ? given : resourcepartByProfile(given);
    if (prepared.startsWith(" ")) {
      // Section 3.5, example 18.
      throw new InvalidJidException("has a resourcepart that begins with a space");
    }
    return requireLength(prepared);
  }

  static String resourcepartByProfile(String given) {
    return enforce(PrecisProfiles.OPAQUE_STRING, given);
  }

  private static String enforce(PrecisProfile profile, String given) {
    try {
      return Marks.requireFew(profile.enforce(Marks.requireFew(given)));
    } catch (IllegalArgumentException e) {
      throw new InvalidJidException("has characters that its profile doesn't allow");
    }
  }

  /// Asked of every part before it is prepared, which costs more the longer it is. Few parts become
  /// shorter thereby, and none that anybody uses is that long.
  private static String requireAtMost(int longest, String given) {
    if (given.length() > longest) {
      throw new InvalidJidException("is too long");
    }
    return given;
  }

  private static String requireLength(String part) {
    boolean fits =
        part.length() <= LONGEST_PART / 3
            || part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART;
    if (part.isEmpty() || !fits) {
      throw new InvalidJidException("has a part that is empty or too long");
    }
    return part;
  }
}
