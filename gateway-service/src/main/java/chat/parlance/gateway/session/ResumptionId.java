package chat.parlance.gateway.session;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The SM-ID of XEP-0198: says where the session is and proves the right to it.
///
/// @param number the session's number in its slot
/// @param token 128 random bits
record ResumptionId(int slot, long number, Token token) {

  private static final int TOKEN_BYTES = 16;
  private static final int BYTES = Integer.BYTES + Long.BYTES + TOKEN_BYTES;

  /// Only its hash is ever kept.
  record Token(String hex) {
    /// The first half of its SHA-256, in hex.
    String hash() {
      try {
        var digest = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex));
        return HexFormat.of().formatHex(digest, 0, TOKEN_BYTES);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // every JDK has it
      }
    }

    @Override
    public String toString() {
      return "Token";
    }
  }

  static ResumptionId generate(int slot, long number, SecureRandom random) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return new ResumptionId(slot, number, new Token(HexFormat.of().formatHex(bytes)));
  }

  /// Reads what [#text] wrote.
  ///
  /// @return null if this server can't have made it
  static @Nullable ResumptionId parse(String text) {
    if (text.length() > 2 * BYTES) {
      return null;
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == BYTES ? read(bytes) : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static ResumptionId read(byte[] bytes) {
    var place = ByteBuffer.wrap(bytes);
    int slot = place.getInt();
    long number = place.getLong();
    var token = HexFormat.of().formatHex(bytes, BYTES - TOKEN_BYTES, BYTES);
    return new ResumptionId(slot, number, new Token(token));
  }

  String text() {
    var bytes = ByteBuffer.allocate(BYTES).putInt(slot).putLong(number);
    bytes.put(HexFormat.of().parseHex(token.hex()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
