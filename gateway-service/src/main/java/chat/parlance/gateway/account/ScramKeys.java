package chat.parlance.gateway.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a server keeps to check a password by SCRAM (RFC 5802 section 3): enough to verify one, not
/// enough to log in with. The arrays aren't copied; nobody changes them.
///
/// @param storedKey H(ClientKey)
@SuppressWarnings("ArrayRecordComponent")
public record ScramKeys(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {

  private static final byte[] CLIENT_KEY = "Client Key".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SERVER_KEY = "Server Key".getBytes(StandardCharsets.US_ASCII);

  /// Derives the keys; takes milliseconds of processor time.
  ///
  /// @param password prepared by [Passwords#prepare]
  public static ScramKeys derive(ScramHash hash, String password, byte[] salt, int iterations) {
    try {
      var mac = Mac.getInstance(hash.hmac());
      var salted = saltedPassword(mac, password, salt, iterations);
      mac.init(new SecretKeySpec(salted, hash.hmac()));
      var storedKey = MessageDigest.getInstance(hash.digest()).digest(mac.doFinal(CLIENT_KEY));
      return new ScramKeys(salt, iterations, storedKey, mac.doFinal(SERVER_KEY));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + hash, e);
    }
  }

  /// Whether these are the keys of that password; takes as long as [#derive], and the same time for
  /// right and wrong.
  ///
  /// @param password prepared by [Passwords#prepare]
  public boolean matches(ScramHash hash, String password) {
    return MessageDigest.isEqual(storedKey, derive(hash, password, salt, iterations).storedKey());
  }

  /// Whether both were derived once, from one password.
  boolean hasKeyOf(ScramKeys other) {
    return MessageDigest.isEqual(storedKey, other.storedKey);
  }

  /// Hi() of RFC 5802 section 2.2.
  private static byte[] saltedPassword(Mac mac, String password, byte[] salt, int iterations)
      throws GeneralSecurityException {
    mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
    mac.update(salt);
    var u = mac.doFinal(new byte[] {0, 0, 0, 1});
    var result = u.clone();
    for (var i = 1; i < iterations; i++) {
      mac.update(u);
      mac.doFinal(u, 0);
      for (var j = 0; j < result.length; j++) {
        result[j] ^= u[j];
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return "ScramKeys[" + iterations + " iterations]";
  }
}
