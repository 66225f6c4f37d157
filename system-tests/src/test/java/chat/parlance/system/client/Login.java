package chat.parlance.system.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Opens streams, makes accounts and authenticates.
///
/// @param address of the WebSocket
/// @param user localpart of the account
public record Login(URI address, String domain, String user, String password) {

  public String account() {
    return user + "@" + domain;
  }

  /// Makes the account by in-band registration (XEP-0077); one that is there already is fine.
  public void register() throws IOException, InterruptedException {
    try (var wire = new Wire(address)) {
      open(wire);
      wire.send(
          "<iq xmlns='jabber:client' type='set' id='r'><query xmlns='jabber:iq:register'><username>%s</username><password>%s</password></query></iq>"
              .formatted(user, password));
      var answer = wire.expect("iq");
      if (answer.attribute("type").equals("error") && !answer.has("conflict")) {
        throw new IOException("not registered: " + answer.xml());
      }
    }
  }

  /// An authenticated stream, ready to bind or to resume.
  ///
  /// @throws IOException if the server refuses, or goes away
  public Wire authenticate() throws IOException, InterruptedException {
    var wire = new Wire(address);
    try {
      open(wire);
      var response = "\0" + user + "\0" + password;
      wire.send(
          "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%s</auth>"
              .formatted(
                  Base64.getEncoder().encodeToString(response.getBytes(StandardCharsets.UTF_8))));
      wire.expect("success");
      open(wire);
      return wire;
    } catch (IOException | InterruptedException | RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  private void open(Wire wire) throws IOException, InterruptedException {
    wire.send(
        "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%s' version='1.0'/>"
            .formatted(domain));
    wire.expect("open");
    wire.expect("features");
  }
}
