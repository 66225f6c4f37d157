package chat.parlance.gateway.sasl.key;

import chat.parlance.gateway.account.ScramHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keyed and the plain hash of SCRAM (RFC 5802 section 2.2).
public final class Hmac {

  private Hmac() {}

  public static byte[] of(ScramHash hash, byte[] key, byte[] text) {
    try {
      var mac = Mac.getInstance(hash.hmac());
      mac.init(new SecretKeySpec(key, hash.hmac()));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + hash, e);
    }
  }

  public static byte[] digest(ScramHash hash, byte[] text) {
    try {
      return MessageDigest.getInstance(hash.digest()).digest(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + hash, e);
    }
  }
}
