package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.websocket.ClientFrames;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A client on a channel in memory; nothing moves but when it says so.
final class Client {

  static final String OPEN =
      "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";
  static final String CLOSE = "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
  static final String BIND =
      "<iq xmlns='jabber:client' type='set' id='b'>"
          + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";

  final EmbeddedChannel channel = new EmbeddedChannel();
  final StreamConnection connection;

  Client(StreamServer server) {
    connection = new StreamConnection(server, null);
    channel.pipeline().addLast(connection);
  }

  /// A client with a bound session.
  static Client bound(StreamServer server) {
    var client = new Client(server);
    client.authenticate();
    client.send(OPEN);
    client.send(BIND);
    client.read();
    return client;
  }

  void authenticate() {
    send(OPEN);
    send(auth("\0romeo\0juliet"));
    read();
  }

  static String auth(String plain) {
    return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
        + Base64.getEncoder().encodeToString(plain.getBytes(UTF_8))
        + "</auth>";
  }

  void send(String message) {
    sendBytes(ClientFrames.text(message));
  }

  void sendBytes(byte[] bytes) {
    if (channel.isOpen()) {
      channel.writeInbound((Object) Unpooled.directBuffer().writeBytes(bytes));
    }
    channel.runPendingTasks();
  }

  /// Loses the socket.
  void lose() {
    channel.close().syncUninterruptibly();
  }

  /// What the server wrote since the last time: texts as they are, other frames by their opcode and
  /// close code.
  List<String> read() {
    channel.runPendingTasks();
    var all = Unpooled.buffer();
    for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      all.writeBytes(next);
      next.release();
    }
    var frames = new ArrayList<String>();
    while (all.isReadable()) {
      frames.add(frame(all));
    }
    return frames;
  }

  private static String frame(ByteBuf in) {
    int opcode = in.readByte() & 0x0F;
    int length = in.readByte() & 0xFF;
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    var payload = in.readSlice(length);
    return switch (opcode) {
      case 1 -> payload.toString(UTF_8);
      case 8 -> "close " + payload.getUnsignedShort(payload.readerIndex());
      case 9 -> "ping";
      case 10 -> "pong " + payload.toString(UTF_8);
      default -> "?";
    };
  }
}
