package chat.parlance.system.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chat.parlance.system.platform.Services;
import chat.parlance.system.platform.Standalone;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contacts and presence at random, against a model. `-Dsteps=100000 -Dpeople.kills=100
/// -Dpeople.seed=7` make it longer, or other.
class PeopleIT {

  private static final int PEOPLE = 6;
  private static final int STEPS = Integer.getInteger("steps", 10_000);
  private static final long SEED = Long.getLong("people.seed", 20_261_125L);

  private static final int KILLS = Integer.getInteger("people.kills", 8);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Bursts end soon, as every deed is waited for.
  private static final String SHORT_BURSTS = "--parlance.presence.coalescing.window=100ms";

  /// What is kept in the store, as what a kind of client wants, is there long after it is needed.
  private static final String LATE_STORE = "--parlance.log.service.commit-interval=5s";

  /// For the many tries that find the shortest play that fails.
  private static final Duration HASTE = Duration.ofSeconds(5);

  private static final int DEEDS_PER_KILL = 60;
  private static final List<String> VICTIMS =
      List.of("presence", "gateway-1", "broker", "messaging", "store", "gateway-0");

  @TempDir Path directory;

  @Test
  void whenPeopleDoWhatTheyLike_thenEverybodySeesWhatTheModelSays() throws Exception {
    try (var standalone = new Standalone(directory, SHORT_BURSTS, LATE_STORE)) {
      var gateways = List.of(standalone.address());
      var random = new Random(SEED);
      var deeds = Stream.generate(() -> Deed.random(random, PEOPLE)).limit(STEPS).toList();

      try (var play = new Play(PEOPLE, gateways, PATIENCE)) {
        play.perform(deeds).ifPresent(difference -> explain(difference, deeds, gateways));
      }

      assertThat(deeds).hasSize(STEPS);
    }
  }

  /// What is killed comes back, and meanwhile nobody misses or invents anything; whose gateway is
  /// killed is gone for all others, once, when it is back.
  @Test
  void whenProcessesAreKilled_thenEverybodyStillSeesWhatTheModelSays() throws Exception {
    try (var services = new Services(directory);
        var play = new Play(PEOPLE, services.gateways(), PATIENCE)) {
      var random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        var deeds = Stream.generate(() -> Deed.random(random, PEOPLE)).limit(DEEDS_PER_KILL);
        assertThat(play.perform(deeds.toList())).as("seed %d, kill %d", SEED, kill).isEmpty();

        var victim = VICTIMS.get(kill % VICTIMS.size());
        services.kill(victim);
        if (victim.startsWith("gateway-")) {
          int slot = Integer.parseInt(victim.substring("gateway-".length()));
          play.lose(slot, services.gateways().size());
        }
        services.start(victim);
        assertThat(play.settle()).as("seed %d, after %s", SEED, victim).isNull();
      }
    }
  }

  private static void explain(Play.Difference difference, List<Deed> deeds, List<URI> gateways) {
    try {
      var shortest =
          new Shrinking(fewer -> fails(fewer, gateways))
              .shrink(Model.effective(deeds.subList(0, difference.step() + 1), PEOPLE));
      fail("seed %d, step %d: %s%nfails too: %s", SEED, difference.step(), difference, shortest);
    } catch (Exception e) {
      fail("seed " + SEED + ": " + difference, e);
    }
  }

  private static boolean fails(List<Deed> deeds, List<URI> gateways) throws Exception {
    try (var play = new Play(PEOPLE, gateways, HASTE)) {
      return play.perform(deeds).isPresent();
    }
  }
}
