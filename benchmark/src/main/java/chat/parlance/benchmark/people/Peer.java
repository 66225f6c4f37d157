package chat.parlance.benchmark.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A client with a session. Frames are taken as text: what they say is found by looking for it.
final class Peer implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String account;
  private final WebSocket socket;
  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private volatile @Nullable Consumer<String> listener;

  private Peer(URI address, String account) {
    this.account = account;
    this.socket =
        HTTP.newWebSocketBuilder().subprotocols("xmpp").buildAsync(address, new Frames()).join();
  }

  /// Makes an account by in-band registration; one that is there already is fine.
  static void register(URI address, String domain, String user) throws Exception {
    try (var peer = new Peer(address, user + "@" + domain)) {
      peer.open(domain);
      peer.send(
          "<iq xmlns='jabber:client' type='set' id='r'><query xmlns='jabber:iq:register'><username>"
              + user
              + "</username><password>pw</password></query></iq>");
      peer.await("<iq");
    }
  }

  /// A session that has bound a resource.
  static Peer bind(URI address, String domain, String user) throws Exception {
    var peer = new Peer(address, user + "@" + domain);
    peer.open(domain);
    var response = ("\0" + user + "\0pw").getBytes(StandardCharsets.UTF_8);
    peer.send(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
            + Base64.getEncoder().encodeToString(response)
            + "</auth>");
    peer.await("<success");
    peer.open(domain);
    peer.send(
        "<iq xmlns='jabber:client' type='set' id='bind'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    peer.await("<jid>");
    return peer;
  }

  private void open(String domain) throws Exception {
    send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='" + domain + "' version='1.0'/>");
    await("features");
  }

  String account() {
    return account;
  }

  /// Asks for the roster, and for pushes from then on.
  ///
  /// @return the answer
  String roster() throws Exception {
    send("<iq xmlns='jabber:client' type='get' id='ros'><query xmlns='jabber:iq:roster'/></iq>");
    return await("'ros'", "\"ros\"");
  }

  void send(String xml) {
    socket.sendText(xml, true).join();
  }

  void presence(String type, String to) {
    send("<presence xmlns='jabber:client' type='" + type + "' to='" + to + "'/>");
  }

  /// From now on frames go there, and are not kept.
  void listen(Consumer<String> to) {
    listener = to;
    frames.clear();
  }

  /// Passes over frames until one has one of those parts in it.
  String await(String... parts) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var frame = frames.poll(1, TimeUnit.SECONDS);
      if (frame != null) {
        for (var part : parts) {
          if (frame.contains(part)) {
            return frame;
          }
        }
      }
    }
    throw new IOException("no " + String.join(" or ", parts) + " for " + account);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Frames implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        var to = listener;
        if (to == null) {
          frames.add(text.toString());
        } else {
          to.accept(text.toString());
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
