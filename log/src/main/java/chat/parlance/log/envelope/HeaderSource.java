package chat.parlance.log.envelope;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The headers of a record that was read.
@FunctionalInterface
public interface HeaderSource {

  byte @Nullable [] header(String name);

  /// The text of a header.
  default @Nullable String text(String name) {
    byte[] value = header(name);
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }
}
