package chat.parlance.system.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.system.platform.Services;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People who do things at the same moment that bear on each other, while the service that decides
/// is killed: nothing stays half-done.
class RaceIT {

  private static final int PAIRS = Integer.getInteger("pairs", 20);
  private static final int ITEMS = 30;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir static Path directory;
  private static Services services;

  @BeforeAll
  static void start() throws Exception {
    services = new Services(directory);
  }

  @AfterAll
  static void end() throws Exception {
    if (services != null) {
      services.close();
    }
  }

  private static List<Pair> pairs(String name) throws Exception {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < PAIRS; i++) {
      var one = Person.register(name, 2 * i, services.gateways());
      var other = Person.register(name, 2 * i + 1, services.gateways());
      var pair = new Pair(one, other);
      pair.come();
      pairs.add(pair);
    }
    return pairs;
  }

  private static void killPresence() throws Exception {
    services.kill("presence");
    services.start("presence");
  }

  /// What all pairs do until that is so for each.
  private interface Condition {
    boolean holds(Pair pair) throws Exception;
  }

  private static void awaitAll(List<Pair> pairs, Condition condition) {
    for (var pair : pairs) {
      await()
          .pollInSameThread()
          .pollInterval(Duration.ofMillis(5))
          .atMost(PATIENCE)
          .alias(pair.toString())
          .until(() -> {
            pair.look();
            return condition.holds(pair);
          });
    }
  }

  private static void befriend(List<Pair> pairs) {
    awaitAll(
        pairs,
        pair -> {
          pair.approve();
          return pair.areFriends();
        });
  }

  private static void leave(List<Pair> pairs) {
    pairs.stream()
        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
        .forEach(person -> person.handsets().forEach(Handset::leave));
  }

  @Test
  void whenTwoSubscribeToEachOtherAtOnce_thenEachSeesTheOther() throws Exception {
    var pairs = pairs("mutual");

    for (var pair : pairs) {
      pair.subscribe();
    }
    killPresence();

    befriend(pairs);
    assertThat(pairs).allSatisfy(pair -> assertThat(pair.agree()).as(pair.toString()).isTrue());
    leave(pairs);
  }

  @Test
  void whenOneRemovesTheOtherWhoApproves_thenTheirRostersAgree() throws Exception {
    var pairs = pairs("torn");
    for (var pair : pairs) {
      pair.phone().subscription("subscribe", pair.other().address());
    }
    awaitAll(pairs, pair -> pair.otherPhone().askers().contains(pair.one().key()));

    for (var pair : pairs) {
      pair.phone().request("set", null, Requests.removing(pair.other().address()), "");
      pair.otherPhone().subscription("subscribed", pair.one().address());
      pair.otherPhone().subscription("subscribe", pair.one().address());
    }
    killPresence();

    awaitAll(pairs, pair -> pair.phone().askers().contains(pair.other().key()));
    // What new sessions are told is what is kept.
    for (var pair : pairs) {
      pair.come();
    }
    awaitAll(pairs, Pair::agree);
    leave(pairs);
  }

  @Test
  void whenTwoDevicesPublishAtOnce_thenEverybodySeesOneOrder() throws Exception {
    var pair = pairs("order").getFirst();
    pair.subscribe();
    befriend(List.of(pair));
    var devices =
        Stream.of(pair.one(), pair.other())
            .flatMap(person -> person.handsets().stream().limit(2))
            .toList();
    devices.get(1).come("here", 0);
    devices.get(3).come("here", 0);
    publish(devices.getFirst(), "first");
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .until(() -> {
          lookAt(devices);
          return devices.stream().allMatch(device -> device.told().containsValue("first"));
        });

    for (int i = 0; i < ITEMS; i++) {
      publish(devices.get(0), "a" + i);
      publish(devices.get(1), "b" + i);
    }
    killPresence();

    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          lookAt(devices);
          assertThat(devices).allSatisfy(it -> assertThat(order(it)).hasSize(2 * ITEMS));
        });
    var order = order(devices.getFirst());
    assertThat(devices)
        .allSatisfy(device -> {
          assertThat(order(device)).isEqualTo(order);
          assertThat(device.mistake()).isNull();
        });
    leave(List.of(pair));
  }

  private static void lookAt(List<Handset> devices) throws Exception {
    for (var device : devices) {
      device.look();
    }
  }

  private static List<String> order(Handset device) {
    return device.news().stream().filter(text -> !text.equals("first")).toList();
  }

  private static void publish(Handset device, String text) throws Exception {
    device.request("set", null, Requests.publishing(PersonalNode.NICK, text), "");
  }
}
