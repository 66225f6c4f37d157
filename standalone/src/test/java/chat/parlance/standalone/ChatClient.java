package chat.parlance.standalone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// As little of an XMPP client as a chat needs.
final class ChatClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OPEN =
      "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";

  private final HttpClient http;
  private final WebSocket socket;
  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final List<String> passed = new ArrayList<>();

  private ChatClient(int port) throws Exception {
    http = HttpClient.newHttpClient();
    socket =
        http.newWebSocketBuilder()
            .subprotocols("xmpp")
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new Frames())
            .get(30, TimeUnit.SECONDS);
  }

  /// Registers an account by its stream, as anybody may.
  static void register(int port, String name) throws Exception {
    try (var client = new ChatClient(port)) {
      client.open();
      client.send(
          "<iq xmlns='jabber:client' type='set' id='r'><query xmlns='jabber:iq:register'><username>%s</username>"
                  .formatted(name)
              + "<password>password-%s</password></query></iq>".formatted(name));
      client.await(frame -> frame.contains("id='r'") || frame.contains("id=\"r\""));
    }
  }

  /// Logs in, and says that it is available.
  static ChatClient login(int port, String name) throws Exception {
    return login(port, name, "password-" + name);
  }

  /// Logs in as a resource called balcony.
  static ChatClient login(int port, String name, String password) throws Exception {
    var client = new ChatClient(port);
    client.open();
    var plain = "\0" + name + "\0" + password;
    client.send(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
            + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8))
            + "</auth>");
    client.await(frame -> frame.startsWith("<success"));
    client.open();
    client.send(
        "<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>balcony</resource></bind></iq>");
    client.await(frame -> frame.contains("<jid>"));
    client.send("<presence xmlns='jabber:client'/>");
    client.await(frame -> frame.startsWith("<presence"));
    return client;
  }

  void message(String to, String body) {
    send(
        "<message xmlns='jabber:client' type='chat' to='%s@localhost'><body>%s</body></message>"
            .formatted(to, body));
  }

  /// Waits for an answer, before which everything sent was taken.
  void ping() throws Exception {
    send(
        "<iq xmlns='jabber:client' type='get' id='p' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>");
    await(frame -> frame.startsWith("<iq"));
  }

  /// The first frame of that kind that wasn't asked for yet. Others stay: what different services
  /// send at a login comes in any order.
  String await(Predicate<String> wanted) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var seen = passed.stream().filter(wanted).findFirst();
      if (seen.isPresent()) {
        passed.remove(seen.get());
        return seen.get();
      }
      var frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (frame == null) {
        throw new AssertionError("the frame didn't come in time, but " + passed);
      }
      passed.add(frame);
    }
  }

  @Override
  public void close() {
    // The server may have ended the session; it answers by closing the socket itself.
    socket
        .sendText("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>", true)
        .thenCompose(_ -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""))
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .exceptionally(closedAlready -> socket)
        .join();
    http.shutdownNow();
  }

  private void open() throws Exception {
    send(OPEN);
    await(frame -> frame.contains("features"));
  }

  /// Asks for something of the account's own, and waits for the result.
  String ask(String id, String type, String payload) throws Exception {
    return ask(id, type, null, payload);
  }

  /// Asks somebody for something, and waits for the result.
  String ask(String id, String type, String to, String payload) throws Exception {
    var address = to == null ? "" : " to='" + to + "'";
    send(
        "<iq xmlns='jabber:client' type='%s' id='%s'%s>%s</iq>"
            .formatted(type, id, address, payload));
    var named =
        Pattern.compile("<iq .*id=['\"]" + id + "['\"].*", Pattern.DOTALL).asMatchPredicate();
    var answer = await(named);
    if (!answer.contains("result")) {
      throw new AssertionError(answer);
    }
    return answer;
  }

  void send(String frame) {
    socket.sendText(frame, true).join();
  }

  private final class Frames implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        frames.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
