package chat.parlance.gateway.account;

import java.nio.charset.StandardCharsets;
import rocks.xmpp.precis.PrecisProfiles;

/// Prepares passwords for hashing.
public final class Passwords {

  /// As long as a localpart may be (RFC 7622 section 3.3); an end to how much a stranger can make
  /// us hash.
  private static final int MAX_BYTES = 1023;

  private Passwords() {}

  /// Enforces the OpaqueString profile (RFC 8265 section 4.2), so that a password can be typed on
  /// any keyboard.
  ///
  /// @throws PasswordRefusedException if it can't be a password
  public static String prepare(String password) {
    if (isPlain(password)) {
      return password;
    }
    if (password.isEmpty() || password.length() > MAX_BYTES) {
      throw new PasswordRefusedException("a password has 1 to " + MAX_BYTES + " bytes");
    }
    var prepared = enforce(password);
    if (prepared.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new PasswordRefusedException("a password has 1 to " + MAX_BYTES + " bytes");
    }
    return prepared;
  }

  private static String enforce(String password) {
    try {
      return PrecisProfiles.OPAQUE_STRING.enforce(password);
    } catch (IllegalArgumentException e) {
      throw new PasswordRefusedException("the password has characters that none may have");
    }
  }

  /// Printable ASCII is what the profile leaves as it is.
  private static boolean isPlain(String password) {
    return !password.isEmpty()
        && password.length() <= MAX_BYTES
        && password.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
