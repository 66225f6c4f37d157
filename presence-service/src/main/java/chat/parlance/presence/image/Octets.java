package chat.parlance.presence.image;

import java.nio.charset.StandardCharsets;

/// Bytes as numbers.
final class Octets {

  private final byte[] bytes;

  Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  int at(int index) {
    return bytes[index] & 0xFF;
  }

  boolean has(int index, String latin) {
    byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (index + i >= bytes.length || bytes[index + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  int big(int index, int count) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      number = number << 8 | at(index + i);
    }
    return number;
  }

  int little(int index, int count) {
    int number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = number << 8 | at(index + i);
    }
    return number;
  }
}
