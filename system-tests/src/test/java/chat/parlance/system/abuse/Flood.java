package chat.parlance.system.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A client that sends as fast as its socket takes it.
record Flood(Login from, Login to, int messages) {

  /// Floods until the other has seen all of it, in order.
  ///
  /// @return how long it took
  Duration run() throws Exception {
    try (var sender = RawSocket.open(from.address());
        var recipient = RawSocket.open(to.address())) {
      RawClient.bind(sender, from);
      RawClient.appear(recipient, to);
      long begun = System.nanoTime();
      var sending = CompletableFuture.runAsync(() -> send(sender));
      for (int number = 1; number <= messages; number++) {
        assertThat(recipient.nextText()).contains("<body>" + number + "</body>");
      }
      var time = Duration.ofNanos(System.nanoTime() - begun);
      sending.join();
      answers(sender);
      return time;
    }
  }

  private void send(RawSocket sender) {
    try {
      for (int number = 1; number <= messages; number++) {
        sender.text(
            "<message xmlns='jabber:client' type='chat' to='%s'><body>%d</body></message>"
                .formatted(to.account(), number));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the flood was cut off", e);
    }
  }

  /// Its stream is as good as before.
  private static void answers(RawSocket sender) throws IOException {
    sender.text(
        "<iq xmlns='jabber:client' type='get' id='still'><ping xmlns='urn:xmpp:ping'/></iq>");
    RawClient.expect(sender, "result");
  }
}
