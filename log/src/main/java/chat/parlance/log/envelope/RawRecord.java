package chat.parlance.log.envelope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record as bytes, without its place on the log. Its arrays are never changed by anybody.
public final class RawRecord implements HeaderSource {

  private static final int OVERHEAD_BYTES = 16;

  private final byte @Nullable [] key;
  private final byte @Nullable [] value;
  private final List<Field> headers;

  public RawRecord(byte @Nullable [] key, byte @Nullable [] value, List<Field> headers) {
    this.key = key;
    this.value = value;
    this.headers = headers;
  }

  public byte @Nullable [] key() {
    return key;
  }

  public byte @Nullable [] value() {
    return value;
  }

  public List<Field> headers() {
    return headers;
  }

  @Override
  public byte @Nullable [] header(String name) {
    for (var field : headers) {
      if (field.name().equals(name)) {
        return field.value();
      }
    }
    return null;
  }

  /// About what it takes on the log.
  public int sizeBytes() {
    int size = OVERHEAD_BYTES + (key == null ? 0 : key.length) + (value == null ? 0 : value.length);
    for (var field : headers) {
      size += field.name().length() + field.value().length;
    }
    return size;
  }
}
