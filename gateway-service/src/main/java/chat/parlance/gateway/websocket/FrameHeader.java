package chat.parlance.gateway.websocket;

import io.netty.buffer.ByteBuf;

/// The header of a client's frame (RFC 6455 section 5.2), read as its bytes arrive.
final class FrameHeader {

  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;

  private static final int FIRST = 2;
  private static final int MASK = 4;
  private static final int MAX_CONTROL = 125;

  private final byte[] bytes = new byte[FIRST + Long.BYTES + MASK];
  private int have;

  /// Takes bytes until the header is whole.
  ///
  /// @return whether it is
  boolean read(ByteBuf in) throws FrameException {
    while (have < FIRST || have < size()) {
      if (!in.isReadable()) {
        return false;
      }
      bytes[have++] = in.readByte();
      if (have == FIRST) {
        check();
      }
    }
    return true;
  }

  void clear() {
    have = 0;
  }

  boolean isEmpty() {
    return have == 0;
  }

  boolean isLast() {
    return (bytes[0] & 0x80) != 0;
  }

  int opcode() {
    return bytes[0] & 0x0F;
  }

  boolean isControl() {
    return opcode() >= CLOSE;
  }

  long length() {
    int size = lengthSize();
    long length = size == 0 ? shortLength() : 0;
    for (int i = 0; i < size; i++) {
      length = length << 8 | (bytes[FIRST + i] & 0xFF);
    }
    return length;
  }

  int mask() {
    int at = FIRST + lengthSize();
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  private int size() {
    return FIRST + lengthSize() + MASK;
  }

  private int lengthSize() {
    return switch (shortLength()) {
      case 126 -> Short.BYTES;
      case 127 -> Long.BYTES;
      default -> 0;
    };
  }

  private int shortLength() {
    return bytes[1] & 0x7F;
  }

  private void check() throws FrameException {
    boolean reserved = (bytes[0] & 0x70) != 0; // section 5.2: MUST be 0 without extensions
    boolean masked = (bytes[1] & 0x80) != 0; // section 5.1: MUST close if a client didn't mask
    boolean badControl = isControl() && (!isLast() || shortLength() > MAX_CONTROL); // section 5.5
    if (reserved || !masked || badControl) {
      throw new FrameException(CloseCode.PROTOCOL_ERROR);
    }
    switch (opcode()) {
      case CONTINUATION, TEXT, CLOSE, PING, PONG -> {}
      case BINARY -> throw new FrameException(CloseCode.UNSUPPORTED_DATA); // RFC 7395 section 3.2
      default -> throw new FrameException(CloseCode.PROTOCOL_ERROR);
    }
  }
}
