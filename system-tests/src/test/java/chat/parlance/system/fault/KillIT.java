package chat.parlance.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.conversation.Conversations;
import chat.parlance.system.conversation.Result;
import chat.parlance.system.platform.Services;
import chat.parlance.system.platform.Standalone;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of everything, under people who chat. `-Dkills=100 -Dmessages=20000 -Dseed=7` make it
/// longer, or other.
class KillIT {

  private static final int KILLS = Integer.getInteger("kills", 10);
  private static final int MESSAGES = Integer.getInteger("messages", 1_000);
  private static final long SEED = Long.getLong("seed", 20_261_124L);

  @TempDir Path directory;

  @Test
  void whenEachProcessIsKilledInTurn_thenNothingIsLostDoubledOrDisordered() throws Exception {
    try (var services = new Services(directory.resolve("services"))) {
      var kills = new Kills(services, KILLS, SEED);

      var result = chat(services.gateways(), 10, MESSAGES, Duration.ofMillis(90), kills::run);

      assertClean(result);
      assertThat(result.verdict().sent()).isGreaterThanOrEqualTo(20 * MESSAGES);
    }
  }

  @Test
  void whenStandaloneIsKilled_thenNothingIsLostDoubledOrDisordered() throws Exception {
    try (var standalone = new Standalone(directory)) {
      var result =
          chat(
              List.of(standalone.address()),
              5,
              300,
              Duration.ofMillis(100),
              progress -> {
                for (int i = 0; i < 3; i++) {
                  progress.awaitSeen(500, Duration.ofMinutes(1));
                  standalone.kill();
                  standalone.start();
                }
              });

      assertClean(result);
    }
  }

  private Result chat(
      List<URI> gateways,
      int pairs,
      int messages,
      Duration pause,
      Conversations.Disturbance disturbance)
      throws Exception {
    var journals = Files.createDirectory(directory.resolve("journals"));
    return new Conversations(gateways, "chatter", pairs, messages, pause, journals)
        .runWhile(disturbance);
  }

  private static void assertClean(Result result) {
    result.assertClean();
    assertThat(result.outcomes()).allMatch(outcome -> outcome.resumptions() > 0);
  }
}
