package chat.parlance.system.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;

/// Begins a session on a [RawSocket].
public final class RawClient {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private RawClient() {}

  /// Opens a stream.
  ///
  /// @return the stream's features
  public static String stream(RawSocket socket, String domain) throws IOException {
    socket.text(
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%s' version='1.0'/>"
            .formatted(domain));
    expect(socket, "<open");
    return expect(socket, "features");
  }

  /// Authenticates and binds.
  public static void bind(RawSocket socket, Login login) throws IOException {
    stream(socket, login.domain());
    var response = "\0" + login.user() + "\0" + login.password();
    socket.text(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%s</auth>"
            .formatted(Base64.getEncoder().encodeToString(response.getBytes(UTF_8))));
    expect(socket, "<success");
    stream(socket, login.domain());
    socket.text(
        "<iq xmlns='jabber:client' type='set' id='bind'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    expect(socket, "<jid>");
  }

  /// Authenticates, binds, and is there for messages.
  public static void appear(RawSocket socket, Login login) throws IOException {
    bind(socket, login);
    socket.text("<presence xmlns='jabber:client'/>");
    await(socket, "<presence");
  }

  /// Passes over texts until one has that in it.
  public static String await(RawSocket socket, String part) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var text = socket.nextText();
    while (!text.contains(part)) {
      if (System.nanoTime() > deadline) {
        throw new IOException("no " + part + " within " + PATIENCE);
      }
      text = socket.nextText();
    }
    return text;
  }

  /// The next text, which must have that in it.
  public static String expect(RawSocket socket, String part) throws IOException {
    var text = socket.nextText();
    if (!text.contains(part)) {
      throw new IOException("expected " + part + ", got " + text);
    }
    return text;
  }
}
