package chat.parlance.xmpp.jid;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import rocks.xmpp.precis.PrecisProfiles;

/// Takes addresses apart, prepares and checks their parts (RFC 7622 section 3).
final class JidParser {

  /// The most bytes a part may have once prepared (sections 3.2 to 3.4).
  private static final int LONGEST_PART = 1023;

  /// Preparing shortens only what is long in vain; beyond this nothing is worth the work.
  private static final int LONGEST_ADDRESS = 4 * LONGEST_PART;

  /// What a localpart may not have though the IdentifierClass has it (section 3.3.1).
  private static final String NOT_IN_LOCALPART = "\"&'/:<>@";

  private JidParser() {}

  static Jid parse(String address) {
    if (address.length() > LONGEST_ADDRESS) {
      throw new InvalidJidException("is too long");
    }
    int slash = address.indexOf('/');
    String withoutResource = slash < 0 ? address : address.substring(0, slash);
    int at = withoutResource.indexOf('@');
    String domain = DomainParser.parse(withoutResource.substring(at + 1));
    var bare = new BareJid(at < 0 ? null : localpart(withoutResource.substring(0, at)), domain);
    return slash < 0 ? bare : new FullJid(bare, resourcepart(address.substring(slash + 1)));
  }

  static Jid split(String address) {
    int slash = address.indexOf('/');
    int end = slash < 0 ? address.length() : slash;
    int at = address.indexOf('@');
    @Nullable String localpart = at < 0 || at > end ? null : address.substring(0, at);
    var bare = new BareJid(localpart, address.substring(localpart == null ? 0 : at + 1, end));
    return slash < 0 ? bare : new FullJid(bare, address.substring(slash + 1));
  }

  static String localpart(String given) {
    String prepared = AsciiParts.localpart(given);
    if (prepared == null) {
      prepared = enforce(PrecisProfiles.USERNAME_CASE_MAPPED, given);
      for (int i = 0; i < NOT_IN_LOCALPART.length(); i++) {
        if (prepared.indexOf(NOT_IN_LOCALPART.charAt(i)) >= 0) {
          throw new InvalidJidException("has a character in its localpart that must not be there");
        }
      }
    }
    return requireLength(prepared);
  }

  static String resourcepart(String given) {
    boolean plain = AsciiParts.isResourcepart(given);
    return requireLength(plain ? given : enforce(PrecisProfiles.OPAQUE_STRING, given));
  }

  private static String enforce(rocks.xmpp.precis.PrecisProfile profile, String given) {
    if (given.length() > LONGEST_ADDRESS) {
      throw new InvalidJidException("is too long");
    }
    try {
      return profile.enforce(given);
    } catch (IllegalArgumentException e) {
      throw new InvalidJidException("has characters that its profile doesn't allow");
    }
  }

  static String requireLength(String part) {
    boolean fits =
        part.length() <= LONGEST_PART / 3
            || part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART;
    if (part.isEmpty() || !fits) {
      throw new InvalidJidException("has a part that is empty or too long");
    }
    return part;
  }
}
