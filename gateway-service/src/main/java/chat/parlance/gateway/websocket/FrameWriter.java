package chat.parlance.gateway.websocket;

import io.netty.buffer.ByteBuf;

/// Writes the server's frames: unmasked, never fragmented (RFC 6455 section 5.1).
final class FrameWriter {

  /// The longest header that we write.
  static final int MAX_HEADER = 10;

  private static final int LAST = 0x80;
  private static final int ONE_BYTE = 125;
  private static final int TWO_BYTES = 0xFFFF;

  private FrameWriter() {}

  static void text(byte[] payload, ByteBuf out) {
    write(FrameHeader.TEXT, payload, out);
  }

  static void ping(ByteBuf out) {
    out.writeByte(LAST | FrameHeader.PING).writeByte(0);
  }

  static void pong(byte[] payload, ByteBuf out) {
    write(FrameHeader.PONG, payload, out);
  }

  static void close(int code, ByteBuf out) {
    out.writeByte(LAST | FrameHeader.CLOSE).writeByte(Short.BYTES).writeShort(code);
  }

  private static void write(int opcode, byte[] payload, ByteBuf out) {
    out.writeByte(LAST | opcode);
    if (payload.length <= ONE_BYTE) {
      out.writeByte(payload.length);
    } else if (payload.length <= TWO_BYTES) {
      out.writeByte(126).writeShort(payload.length);
    } else {
      out.writeByte(127).writeLong(payload.length);
    }
    out.writeBytes(payload);
  }
}
