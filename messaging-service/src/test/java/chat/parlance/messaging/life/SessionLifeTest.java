package chat.parlance.messaging.life;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.messaging.offline.OfflineMessages;
import chat.parlance.messaging.session.AccountSessions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Any interleaving of messages, sessions that start, end and are gone, and deliveries that are
/// handed back. Each run has a seed, so that a failure can be repeated.
class SessionLifeTest {

  private static final int RUNS = 100;
  private static final int STEPS = 80;
  private static final int UNAVAILABLE = 200;

  @Test
  void whenOneDeviceFollowsTheOther_thenEachMessageIsSeenOnceAndInOrder() {
    for (long seed = 0; seed < RUNS; seed++) {
      var household = liveOneByOne(seed);

      settle(household);

      assertThat(household.seen()).as("seed %d", seed).hasSameElementsAs(household.sentIds());
      assertThat(of("romeo", household.seen())).isEqualTo(of("romeo", household.sentIds()));
      assertThat(of("nurse", household.seen())).isEqualTo(of("nurse", household.sentIds()));
      assertNothingIsLeft(household);
    }
  }

  @Test
  void whenDevicesOverlap_thenEachMessageIsSeenAndByNoDeviceTwice() {
    for (long seed = 0; seed < RUNS; seed++) {
      var household = liveTogether(seed);

      settle(household);

      assertThat(household.seen()).as("seed %d", seed).hasSameElementsAs(household.sentIds());
      for (var device : household.devices()) {
        assertThat(device.seen()).as("seed %d", seed).doesNotHaveDuplicates();
      }
      assertNothingIsLeft(household);
    }
  }

  private static void assertNothingIsLeft(Household household) {
    assertThat(household.refused()).isZero();
    assertThat(household.log().fact(OfflineMessages.FACT)).isNull();
    assertThat(household.log().fact(AccountSessions.FACT).sessions()).hasSize(1);
  }

  private static Household liveOneByOne(long seed) {
    var random = new Random(seed);
    var household = new Household(seed);
    Device current = null;
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> household.message(household.log().address().toString());
        case 4 -> {
          if (current == null) {
            current = household.start();
          }
        }
        case 5, 6 -> changePresence(random, household, current);
        case 7 -> acknowledgeSome(random, household, current);
        case 8 -> current = end(random, household, current);
        default -> household.write(any(random, household));
      }
    }
    endAll(household);
    return household;
  }

  // Its end is known before the next one starts.
  private static Device end(Random random, Household household, Device current) {
    if (current == null || random.nextBoolean()) {
      return current;
    }
    current.end();
    household.write(current);
    return null;
  }

  private static Household liveTogether(long seed) {
    var random = new Random(seed);
    var household = new Household(seed);
    for (int step = 0; step < STEPS; step++) {
      var device = any(random, household);
      switch (random.nextInt(10)) {
        case 0, 1 -> household.message(household.log().address().toString());
        case 2 -> household.message((device == null ? "juliet@example.com/x" : device.jid()) + "");
        case 3 -> household.start();
        case 4, 5 -> changePresence(random, household, device);
        case 6 -> acknowledgeSome(random, household, device);
        case 7 -> {
          if (device != null && !device.isOver()) {
            device.end();
          }
        }
        default -> household.write(device);
      }
    }
    endAll(household);
    return household;
  }

  private static void changePresence(Random random, Household household, Device device) {
    if (device != null && !device.isOver()) {
      household.presence(device, List.of(0, 0, 5, -1, UNAVAILABLE).get(random.nextInt(5)));
    }
  }

  private static void acknowledgeSome(Random random, Household household, Device device) {
    if (device != null && !device.isOver()) {
      household.acknowledge(device, random.nextInt(4));
    }
  }

  private static Device any(Random random, Household household) {
    var devices = household.devices();
    return devices.isEmpty() ? null : devices.get(random.nextInt(devices.size()));
  }

  private static void endAll(Household household) {
    for (var device : household.devices()) {
      if (!device.isOver()) {
        device.end();
      }
    }
  }

  // All gateways have written all they had to, and one last device takes what is left.
  private static void settle(Household household) {
    for (var device : household.devices()) {
      while (household.write(device)) {
        // goes on until GONE was written
      }
    }
    var last = household.start();
    household.presence(last, 0);
    household.acknowledge(last, Integer.MAX_VALUE);
  }

  private static List<String> of(String sender, List<String> ids) {
    return ids.stream().filter(id -> id.startsWith(sender)).toList();
  }
}
