package chat.parlance.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A client on a real WebSocket.
public final class SocketClient implements WebSocket.Listener {

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private WebSocket socket;
  private boolean paused;

  private SocketClient() {}

  /// A client that has a session.
  ///
  /// @throws java.util.concurrent.CompletionException if there is no WebSocket to be had
  public static SocketClient login(HttpClient http, int port, String name, String password) {
    var client = new SocketClient();
    client.socket =
        http.newWebSocketBuilder()
            .subprotocols("xmpp")
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), client)
            .join();
    client.send(Client.OPEN);
    assertThat(client.next()).startsWith("<open ");
    assertThat(client.next()).contains("<mechanism>");
    client.send(Client.auth("\0" + name + "\0" + password));
    assertThat(client.next()).startsWith("<success ");
    client.send(Client.OPEN);
    assertThat(client.next()).startsWith("<open ");
    assertThat(client.next()).contains("xmpp-bind");
    client.send(Client.BIND);
    assertThat(client.next()).contains("<jid>" + name + "@localhost/");
    return client;
  }

  public void send(String message) {
    socket.sendText(message, true).join();
  }

  public void ping() {
    socket.sendPing(ByteBuffer.wrap(new byte[1])).join();
  }

  /// The next message; `pong` or `closed` and the code for other frames.
  public String next() {
    try {
      var message = messages.poll(20, TimeUnit.SECONDS);
      assertThat(message).as("a message within twenty seconds").isNotNull();
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Leaves what comes in the socket, after what it has asked for already.
  public synchronized void pauseReading() {
    paused = true;
  }

  public synchronized void resumeReading() {
    paused = false;
    socket.request(1);
  }

  private synchronized void askForMore(WebSocket from) {
    if (!paused) {
      from.request(1);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      messages.add(text.toString());
      text.setLength(0);
    }
    askForMore(from);
    return null;
  }

  @Override
  public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    messages.add("pong");
    askForMore(from);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    messages.add("closed " + code);
    return null;
  }
}
