package chat.parlance.system.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.conversation.Conversation;
import chat.parlance.system.conversation.Conversations;
import chat.parlance.system.conversation.Latencies;
import chat.parlance.system.conversation.Result;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Two people who chat steadily while others misbehave, and what that costs them.
final class Innocents implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Far beyond what anybody would put up with; how long it really took is in the report.
  private static final double SANE_MILLIS = 10_000;

  private record Phase(String name, long fromNanos, long toNanos) {}

  private final Conversation conversation;
  private final List<Phase> phases = new ArrayList<>();

  Innocents(URI address, Path journals) throws IOException, InterruptedException {
    conversation = new Conversations(List.of(address), "innocent", 1, 1, PAUSE, journals).begin();
  }

  /// Lets them chat alone until so many messages came.
  void alone(String name, int messages) {
    long from = System.nanoTime();
    conversation.progress().awaitSeen(messages, PATIENCE);
    phases.add(new Phase(name, from, System.nanoTime()));
  }

  /// Does something beside them; they must still hear each other afterwards.
  void beside(String name, Abuse abuse) throws Exception {
    long from = System.nanoTime();
    abuse.run();
    conversation.progress().awaitSeen(20, PATIENCE);
    phases.add(new Phase(name, from, System.nanoTime()));
  }

  /// Ends the chat, writes down what each abuse cost, and asserts that nothing was lost.
  void finish(Path report) throws Exception {
    var result = conversation.finish();
    write(result, report);
    result.assertClean();
    result.assertUndisturbed();
    assertThat(result.latencies().millis(1)).isLessThan(SANE_MILLIS);
  }

  private void write(Result result, Path report) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("| What went on | Messages | p50 ms | p99 ms | longest ms |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (var phase : phases) {
      lines.add(
          line(phase.name(), result.latencies().sentBetween(phase.fromNanos(), phase.toNanos())));
    }
    Files.write(report, lines);
    lines.forEach(System.out::println);
  }

  private static String line(String name, Latencies latencies) {
    return "| %s | %d | %.1f | %.1f | %.1f |"
        .formatted(
            name,
            latencies.count(),
            latencies.millis(0.5),
            latencies.millis(0.99),
            latencies.millis(1));
  }

  @Override
  public void close() {
    conversation.close();
  }

  /// What somebody else does.
  @FunctionalInterface
  interface Abuse {
    void run() throws Exception;
  }
}
