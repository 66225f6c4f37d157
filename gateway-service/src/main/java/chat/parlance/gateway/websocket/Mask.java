package chat.parlance.gateway.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Takes the mask off what a client sent (RFC 6455 section 5.3).
final class Mask {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Mask() {}

  /// Unmasks in place.
  ///
  /// @param key as it stands in the frame, first byte highest
  /// @param position of the first byte in the payload of its frame
  static void remove(byte[] bytes, int from, int to, int key, int position) {
    int turned = Integer.rotateLeft(key, 8 * (position & 3));
    long twice = ((long) turned << 32) | (turned & 0xFFFF_FFFFL);
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      LONG.set(bytes, at, (long) LONG.get(bytes, at) ^ twice);
    }
    for (int rest = 0; at < to; at++, rest++) {
      bytes[at] ^= (byte) (turned >>> (24 - 8 * (rest & 3)));
    }
  }
}
