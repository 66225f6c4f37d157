package chat.parlance.system.administration;

import static org.awaitility.Awaitility.await;

import chat.parlance.system.client.Frame;
import chat.parlance.system.client.Login;
import chat.parlance.system.client.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/// Somebody who is online on one gateway. Used by one thread.
///
/// @param jid the full JID
record Visitor(String jid, Wire wire) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String DOMAIN = "localhost";

  /// Registers, unless that was done before, and comes online.
  static Visitor come(URI gateway, String user, String resource) throws Exception {
    var login = new Login(gateway, DOMAIN, user, "wherefore");
    login.register();
    var visitor = new Visitor(login.account() + "/" + resource, login.authenticate());
    visitor.ask(
        "",
        "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>%s</resource></bind>"
            .formatted(resource));
    visitor.wire.send("<presence xmlns='jabber:client'/>");
    visitor.hear(frame -> frame.name().equals("presence"));
    return visitor;
  }

  /// Runs a stage of a command (XEP-0050).
  ///
  /// @param name of the command in XEP-0133
  /// @param attributes more of them, as XML
  /// @param fields of the form that is submitted, as XML; empty for no form
  Frame command(String name, String attributes, String fields) throws IOException {
    var form = fields.isEmpty() ? "" : "<x xmlns='jabber:x:data' type='submit'>" + fields + "</x>";
    return ask(
        " to='" + DOMAIN + "'",
        "<command xmlns='http://jabber.org/protocol/commands' node='http://jabber.org/protocol/admin#%s' %s>%s</command>"
            .formatted(name, attributes, form));
  }

  private Frame ask(String to, String payload) throws IOException {
    var id = "q" + System.nanoTime();
    wire.send("<iq xmlns='jabber:client' type='set' id='%s'%s>%s</iq>".formatted(id, to, payload));
    return hear(frame -> frame.name().equals("iq") && frame.attribute("id").equals(id));
  }

  /// Waits for a frame, passing over others.
  Frame hear(Predicate<Frame> wanted) {
    return await(jid)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .until(() -> find(wanted), Objects::nonNull);
  }

  private Frame find(Predicate<Frame> wanted) throws Exception {
    for (var frame = wire.receive(POLL); frame != null; frame = wire.receive(POLL)) {
      if (wanted.test(frame)) {
        return frame;
      }
    }
    return null;
  }

  @Override
  public void close() {
    wire.close();
  }
}
