package chat.parlance.system.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A WebSocket of subprotocol `xmpp`; reading blocks, with a bound.
public final class Wire implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final String CLOSED = "";

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  /// @throws IOException if nobody answers there, or refuses
  public Wire(URI address) throws IOException {
    try {
      this.socket =
          HTTP.newWebSocketBuilder()
              .subprotocols("xmpp")
              .connectTimeout(Duration.ofSeconds(5))
              .buildAsync(address, new Listener())
              .join();
    } catch (CompletionException e) {
      throw new IOException("no connection to " + address, e.getCause());
    }
  }

  /// @throws IOException if the socket is gone
  public void send(String xml) throws IOException {
    try {
      socket.sendText(xml, true).orTimeout(10, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new IOException("the socket is gone", e.getCause());
    }
  }

  /// The next frame, or null when none came in that time.
  ///
  /// @throws IOException if the socket is gone and everything that came was read
  public Frame receive(Duration atMost) throws IOException, InterruptedException {
    var xml = frames.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    if (CLOSED.equals(xml)) {
      frames.add(CLOSED);
      throw new IOException("the socket is gone");
    }
    return xml == null ? null : Frame.of(xml);
  }

  /// The next frame, which must be of that name.
  ///
  /// @throws IOException if it isn't, or none comes within ten seconds
  public Frame expect(String name) throws IOException, InterruptedException {
    var frame = receive(Duration.ofSeconds(10));
    if (frame == null || !frame.name().equals(name)) {
      throw new IOException(
          "expected <" + name + "/>, got " + (frame == null ? "nothing" : frame.xml()));
    }
    return frame;
  }

  /// Cuts the connection without a word, as a lost network does.
  public void cut() {
    socket.abort();
    frames.add(CLOSED);
  }

  @Override
  public void close() {
    cut();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        frames.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      frames.add(CLOSED);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      frames.add(CLOSED);
    }
  }
}
