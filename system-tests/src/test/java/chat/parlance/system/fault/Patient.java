package chat.parlance.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.Wire;
import java.io.IOException;
import java.time.Duration;

/// A client that sends messages and looks for their acknowledgements (XEP-0198), on one socket.
final class Patient implements AutoCloseable {

  private final Login login;
  private final Wire wire;
  private long sent;

  Patient(Login login) throws IOException, InterruptedException {
    this.login = login;
    this.wire = login.authenticate();
    wire.send(
        "<iq xmlns='jabber:client' type='set' id='bind'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    wire.expect("iq");
    wire.send("<enable xmlns='urn:xmpp:sm:3'/>");
    wire.expect("enabled");
  }

  /// Sends a message, to itself as it has no other use.
  void send() throws IOException {
    send(login.account(), "to remember");
  }

  void send(String to, String body) throws IOException {
    sent++;
    wire.send(
        "<message xmlns='jabber:client' type='chat' to='%s'><body>%s</body></message>"
            .formatted(to, body));
  }

  /// Asks, and waits until all that it sent is acknowledged.
  void awaitAcknowledgement(Duration atMost) throws IOException, InterruptedException {
    ask();
    assertThat(isAcknowledgedWithin(atMost)).isTrue();
  }

  /// Asks, and hears nothing for that time.
  void assertNoAcknowledgement(Duration time) throws IOException, InterruptedException {
    ask();
    assertThat(isAcknowledgedWithin(time)).isFalse();
  }

  private void ask() throws IOException {
    wire.send("<r xmlns='urn:xmpp:sm:3'/>");
  }

  private boolean isAcknowledgedWithin(Duration time) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = deadline - System.nanoTime()) {
      var frame = wire.receive(Duration.ofNanos(left));
      if (frame != null && frame.name().equals("a") && frame.attribute("h").equals("" + sent)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    wire.close();
  }
}
