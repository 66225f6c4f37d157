package chat.parlance.gateway.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/// Text of a client's message.
final class Utf8Text {

  private Utf8Text() {}

  /// Decodes it, or returns null if it isn't UTF-8.
  static @Nullable String of(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
