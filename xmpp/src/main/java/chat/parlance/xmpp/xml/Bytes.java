package chat.parlance.xmpp.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing byte array that XML is written to.
final class Bytes {

  private byte[] bytes;
  private int size;

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  static boolean equals(byte[] source, int start, int end, int otherStart, int otherEnd) {
    return Arrays.equals(source, start, end, source, otherStart, otherEnd);
  }

  /// Whether an attribute's name says that it declares a namespace.
  static boolean isDeclaration(byte[] source, int start, int end) {
    return Utf8.startsWith(source, start, end, "xmlns")
        && (end - start == 5 || source[start + 5] == ':');
  }

  Bytes add(byte[] source, int start, int end) {
    reserve(end - start);
    System.arraycopy(source, start, bytes, size, end - start);
    size += end - start;
    return this;
  }

  Bytes add(byte b) {
    reserve(1);
    bytes[size++] = b;
    return this;
  }

  Bytes add(String string) {
    byte[] encoded = string.getBytes(StandardCharsets.UTF_8);
    return add(encoded, 0, encoded.length);
  }

  /// A space and an attribute.
  Bytes addAttribute(String name, String value) {
    return add((byte) ' ').add(name).add("=\"").add(Escapes.inAttribute(value)).add((byte) '"');
  }

  byte last() {
    return bytes[size - 1];
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
