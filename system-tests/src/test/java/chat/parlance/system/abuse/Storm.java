package chat.parlance.system.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Everybody logs in at once, as after a network's failure.
final class Storm {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final List<Login> accounts;
  private final int each;
  private final Queue<RawSocket> sockets = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger there = new AtomicInteger();

  /// @param each how often each of them logs in
  Storm(List<Login> accounts, int each) {
    this.accounts = accounts;
    this.each = each;
  }

  /// Logs all in, and out again when all are there.
  void run(Innocents.Abuse whenAllAreThere) throws Exception {
    int all = each * accounts.size();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (int i = 0; i < each; i++) {
          for (var account : accounts) {
            threads.execute(() -> stay(account));
          }
        }
        await().atMost(PATIENCE).until(() -> there.get() == all || !refusals.isEmpty());
        assertThat(refusals).isEmpty();
        whenAllAreThere.run();
      } finally {
        sockets.forEach(RawSocket::close);
        threads.shutdownNow();
      }
    }
  }

  /// Logs in, and reads until the socket is closed.
  private void stay(Login account) {
    boolean in = false;
    try (var socket = RawSocket.open(account.address())) {
      sockets.add(socket);
      RawClient.appear(socket, account);
      there.incrementAndGet();
      in = true;
      while (true) {
        socket.nextText();
      }
    } catch (IOException e) {
      if (!in) {
        refusals.add(String.valueOf(e));
      }
    }
  }
}
