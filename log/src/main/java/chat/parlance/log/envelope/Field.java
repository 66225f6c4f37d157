package chat.parlance.log.envelope;

import java.nio.charset.StandardCharsets;

/// One header of a record.
public final class Field {

  private final String name;
  private final byte[] value;

  private Field(String name, byte[] value) {
    this.name = name;
    this.value = value;
  }

  static Field of(String name, String value) {
    return new Field(name, value.getBytes(StandardCharsets.UTF_8));
  }

  public String name() {
    return name;
  }

  /// Never changed by anybody.
  public byte[] value() {
    return value;
  }
}
