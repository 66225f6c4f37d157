package chat.parlance.gateway.sasl;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A client's final message (RFC 5802 section 7).
///
/// @param withoutProof what is signed
@SuppressWarnings("ArrayRecordComponent")
record ClientFinal(byte[] binding, String nonce, byte[] proof, String withoutProof) {

  /// Reads it, or returns null if it isn't one.
  static @Nullable ClientFinal parse(String message) {
    int proofAt = message.lastIndexOf(",p=");
    if (proofAt < 0) {
      return null;
    }
    var signed = message.substring(0, proofAt);
    var parts = signed.split(",", -1);
    if (parts.length < 2 || !parts[0].startsWith("c=") || !parts[1].startsWith("r=")) {
      return null;
    }
    try {
      var binding = Base64.getDecoder().decode(parts[0].substring(2));
      var proof = Base64.getDecoder().decode(message.substring(proofAt + 3));
      return new ClientFinal(binding, parts[1].substring(2), proof, signed);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "ClientFinal";
  }
}
