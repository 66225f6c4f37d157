package chat.parlance.system.blocking;

import chat.parlance.system.client.Frame;
import chat.parlance.system.client.Login;
import chat.parlance.system.client.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// A client that is there for messages.
final class Phone implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Wire wire;
  private int count;

  Phone(URI address, String user) throws IOException, InterruptedException {
    var login = new Login(address, "localhost", user, "secret12");
    login.register();
    wire = login.authenticate();
    wire.send(
        "<iq xmlns='jabber:client' type='set' id='bind'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    answer("bind");
    wire.send("<presence xmlns='jabber:client'/>");
    next("presence");
  }

  /// Sends a stanza, with an id.
  ///
  /// @return its id
  String send(String stanza) throws IOException {
    count++;
    wire.send(stanza.replaceFirst("[ />]", " xmlns='jabber:client' id='p" + count + "'$0"));
    return "p" + count;
  }

  /// Sends a chat message.
  ///
  /// @return its id
  String chat(String to, String body) throws IOException {
    return send("<message type='chat' to='%s'><body>%s</body></message>".formatted(to, body));
  }

  /// The answer to what was sent with that id; other stanzas are passed over.
  Frame answer(String id) throws IOException, InterruptedException {
    for (var frame = wire.receive(PATIENCE); frame != null; frame = wire.receive(PATIENCE)) {
      if (id.equals(frame.attribute("id"))) {
        return frame;
      }
    }
    throw new IOException("no answer to " + id);
  }

  /// The next stanza of that name.
  Frame next(String name) throws IOException, InterruptedException {
    for (var frame = wire.receive(PATIENCE); frame != null; frame = wire.receive(PATIENCE)) {
      if (name.equals(frame.name())) {
        return frame;
      }
    }
    throw new IOException("no " + name);
  }

  @Override
  public void close() {
    wire.close();
  }
}
