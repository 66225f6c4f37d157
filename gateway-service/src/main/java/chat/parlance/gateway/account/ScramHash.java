package chat.parlance.gateway.account;

/// A hash function of SCRAM (RFC 5802, RFC 7677).
public enum ScramHash {
  SHA_1("SHA-1", "HmacSHA1"),
  SHA_256("SHA-256", "HmacSHA256");

  private final String digest;
  private final String hmac;

  ScramHash(String digest, String hmac) {
    this.digest = digest;
    this.hmac = hmac;
  }

  /// The name of the hash for [java.security.MessageDigest], which is also its name in the
  /// mechanism.
  public String digest() {
    return digest;
  }

  /// The name of the keyed hash for [javax.crypto.Mac].
  public String hmac() {
    return hmac;
  }
}
