package chat.parlance.gateway.websocket;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads a client's frames from bytes as they come, and puts fragments together (RFC 6455 section
/// 5). It is needed only as long as something is incomplete, and its memory grows with what has
/// arrived, not with what a header promises.
final class FrameReader {

  private static final byte[] EMPTY = {};

  private final int maxBytes;
  private final FrameHeader header = new FrameHeader();
  private final Payload message = new Payload();
  private @Nullable Payload control;
  private int position;
  private boolean inFrame;
  private boolean inMessage;

  /// @param maxBytes of a message, all its fragments together
  FrameReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// Takes the next frame.
  ///
  /// @return null if the bytes end before the frame does
  @Nullable Frame next(ByteBuf in) throws FrameException {
    while (true) {
      if (!inFrame) {
        if (!header.read(in)) {
          return null;
        }
        begin();
      }
      if (!readPayload(in)) {
        return null;
      }
      var frame = end();
      if (frame != null) {
        return frame;
      }
    }
  }

  /// Whether nothing is incomplete.
  boolean isAtRest() {
    return header.isEmpty() && !inMessage;
  }

  private void begin() throws FrameException {
    inFrame = true;
    position = 0;
    if (header.isControl()) {
      control = new Payload();
      return;
    }
    // section 5.4: fragments MUST NOT be interleaved, and there is none without a beginning
    if (inMessage != (header.opcode() == FrameHeader.CONTINUATION)) {
      throw new FrameException(CloseCode.PROTOCOL_ERROR);
    }
    inMessage = true;
    long length = header.length();
    if (length < 0) {
      throw new FrameException(CloseCode.PROTOCOL_ERROR); // the highest bit MUST be 0
    }
    if (length > maxBytes - message.size) {
      throw new FrameException(CloseCode.TOO_BIG);
    }
  }

  private boolean readPayload(ByteBuf in) {
    int missing = (int) header.length() - position;
    int count = Math.min(missing, in.readableBytes());
    if (count > 0) {
      payload().add(in, count, header.mask(), position);
      position += count;
    }
    return count == missing;
  }

  private Payload payload() {
    return control == null ? message : control;
  }

  private @Nullable Frame end() {
    inFrame = false;
    Frame frame = null;
    if (control != null) {
      frame = new Frame(kind(), control.take());
      control = null;
    } else if (header.isLast()) {
      frame = new Frame(Frame.Kind.TEXT, message.take());
      inMessage = false;
    }
    header.clear();
    return frame;
  }

  private Frame.Kind kind() {
    return switch (header.opcode()) {
      case FrameHeader.CLOSE -> Frame.Kind.CLOSE;
      case FrameHeader.PING -> Frame.Kind.PING;
      default -> Frame.Kind.PONG;
    };
  }

  /// Bytes that become one message.
  private static final class Payload {
    private byte[] bytes = EMPTY;
    private int size;

    /// Doubled when it is full, so that a message of a thousand fragments isn't copied for each;
    /// the usual one, which arrives at once, has just the bytes that it needs.
    void add(ByteBuf in, int count, int mask, int position) {
      int needed = size + count;
      if (needed > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
      }
      in.readBytes(bytes, size, count);
      Mask.remove(bytes, size, needed, mask, position);
      size = needed;
    }

    byte[] take() {
      byte[] taken = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
      bytes = EMPTY;
      size = 0;
      return taken;
    }
  }
}
