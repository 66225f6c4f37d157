package chat.parlance.gateway.api.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the owner of a key holds: `parlance_<id>_<secret>`. The secret has 256 random bits, so a
/// plain hash of it is safe to keep.
record Token(String id, String secret) {

  private static final Pattern FORM = Pattern.compile("parlance_([0-9a-f]{16})_([0-9a-f]{64})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static Token make() {
    return new Token(random(8), random(32));
  }

  /// The token of that text; null if it can't be one.
  static @Nullable Token parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches() ? new Token(matcher.group(1), matcher.group(2)) : null;
  }

  /// The SHA-256 of any secret.
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /// The text that goes into the header `Authorization`.
  String text() {
    return "parlance_" + id + "_" + secret;
  }

  @Override
  public String toString() {
    return "Token[" + id + "]";
  }

  private static String random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
