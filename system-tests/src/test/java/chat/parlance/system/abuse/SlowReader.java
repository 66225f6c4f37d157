package chat.parlance.system.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import chat.parlance.system.platform.Rest;
import java.io.IOException;

/// A client that lets itself be written to, shows signs of life, and reads nothing.
record SlowReader(Login reader, Login writer, Rest rest) {

  /// More than any buffer on the way takes, together with what may wait for one client.
  private static final int MESSAGES = 10_000;

  private static final int AT_ONCE = 100;

  /// Has it written to until it is given up.
  void run() throws Exception {
    try (var silent = RawSocket.openNarrow(reader.address());
        var sender = RawSocket.open(writer.address())) {
      RawClient.appear(silent, reader);
      RawClient.bind(sender, writer);
      for (int sent = 0; sent < MESSAGES && rest.hasSessions(reader.account()); sent += AT_ONCE) {
        write(sender);
        ping(silent);
      }
      assertThat(rest.hasSessions(reader.account())).isFalse();
    }
  }

  private void write(RawSocket sender) throws IOException {
    for (int i = 0; i < AT_ONCE; i++) {
      sender.text(
          "<message xmlns='jabber:client' type='headline' to='%s'><body>%s</body></message>"
              .formatted(reader.account(), "x".repeat(2_000)));
    }
    sender.text(
        "<iq xmlns='jabber:client' type='get' id='so-far'><ping xmlns='urn:xmpp:ping'/></iq>");
    RawClient.await(sender, "so-far");
  }

  /// Nothing but a sign of life; once it is given up, there is nobody to take it.
  private static void ping(RawSocket silent) {
    try {
      silent.frame(RawSocket.PING, true, new byte[0]);
    } catch (IOException e) {
      // it was given up
    }
  }
}
