package chat.parlance.system.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A WebSocket by hand (RFC 6455), with which a client can do what no library lets it do. It
/// answers nothing unless it is read.
public final class RawSocket implements AutoCloseable {

  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  private static final int PONG = 10;

  /// How a connection ended.
  ///
  /// @param texts that came before
  /// @param code why (RFC 6455 section 7.4)
  public record Ending(List<String> texts, int code) {}

  private static final int LAST = 0x80;
  private static final int MASKED = 0x80;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final OutputStream out;

  private RawSocket(URI address, int receiveBufferBytes) throws IOException {
    if (receiveBufferBytes > 0) {
      socket.setReceiveBufferSize(receiveBufferBytes);
    }
    int millis = Math.toIntExact(PATIENCE.toMillis());
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), millis);
    socket.setSoTimeout(millis);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = socket.getOutputStream();
  }

  /// A connection on which nothing was said yet.
  public static RawSocket connect(URI address) throws IOException {
    return new RawSocket(address, 0);
  }

  /// A WebSocket of subprotocol `xmpp`.
  public static RawSocket open(URI address) throws IOException {
    return opened(new RawSocket(address, 0), address);
  }

  /// One that takes in so little that the server notices soon when it doesn't read.
  public static RawSocket openNarrow(URI address) throws IOException {
    return opened(new RawSocket(address, 4096), address);
  }

  private static RawSocket opened(RawSocket raw, URI address) throws IOException {
    try {
      var status = raw.upgrade(address, "Sec-WebSocket-Protocol: xmpp");
      if (!status.contains(" 101 ")) {
        throw new IOException("no WebSocket: " + status);
      }
      return raw;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /// Asks for a WebSocket.
  ///
  /// @return the status line of the answer
  public String upgrade(URI address, String header) throws IOException {
    var key = Base64.getEncoder().encodeToString("sixteen bytes ok".getBytes(ISO_8859_1));
    raw(
        """
        GET %s HTTP/1.1
        Host: %s
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: %s
        %s

        """
            .formatted(address.getPath(), address.getAuthority(), key, header)
            .replace("\n", "\r\n")
            .getBytes(ISO_8859_1));
    return head().lines().findFirst().orElse("");
  }

  /// The head of an HTTP response; empty if the server closed instead.
  public String head() throws IOException {
    var text = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      text.append((char) next);
      if (text.length() >= 4 && text.substring(text.length() - 4).equals("\r\n\r\n")) {
        break;
      }
    }
    return text.toString();
  }

  /// Sends bytes as they are.
  public void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  public void text(String text) throws IOException {
    frame(TEXT, true, text.getBytes(UTF_8));
  }

  /// Sends one frame, masked with zeros.
  ///
  /// @param last whether it is the last fragment of its message
  public void frame(int opcode, boolean last, byte[] payload) throws IOException {
    var frame = new ByteArrayOutputStream(payload.length + 14);
    frame.write(opcode | (last ? LAST : 0));
    frame.writeBytes(length(payload.length));
    frame.writeBytes(new byte[4]);
    frame.writeBytes(payload);
    raw(frame.toByteArray());
  }

  private static byte[] length(long length) {
    if (length <= 125) {
      return new byte[] {(byte) (MASKED | length)};
    }
    return length <= 0xFFFF
        ? ByteBuffer.allocate(3).put((byte) (MASKED | 126)).putShort((short) length).array()
        : ByteBuffer.allocate(9).put((byte) (MASKED | 127)).putLong(length).array();
  }

  /// The next text; pings that come before are answered.
  ///
  /// @throws IOException if the server closes instead, or nothing comes for long
  public String nextText() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      int opcode = in.readUnsignedByte() & 0x0F;
      var payload = payload();
      if (opcode == TEXT) {
        return new String(payload, UTF_8);
      }
      if (opcode == CLOSE) {
        throw new IOException("closed with " + code(payload));
      }
      if (opcode == PING) {
        frame(PONG, true, payload);
      }
    }
    throw new IOException("nothing but pings within " + PATIENCE);
  }

  /// Reads until the server closes.
  public Ending ending() throws IOException {
    var texts = new ArrayList<String>();
    while (true) {
      int opcode = in.readUnsignedByte() & 0x0F;
      var payload = payload();
      if (opcode == TEXT) {
        texts.add(new String(payload, UTF_8));
      } else if (opcode == CLOSE) {
        return new Ending(List.copyOf(texts), code(payload));
      }
    }
  }

  private static int code(byte[] payload) {
    return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
  }

  private byte[] payload() throws IOException {
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    return in.readNBytes(length);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone either way
    }
  }
}
