package chat.parlance.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.session.sm.Checkpoint.Acknowledged;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.gateway.session.sm.Outbound;
import chat.parlance.log.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the interleaving of deliveries, acknowledgements, checkpoints, commits and crashes, of
/// the gateway or of services: a client that resumes gets everything once and in order.
class RecoveryTest {

  private static final int STEPS = 600;

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whenTheGatewayCrashes_thenNothingIsLostOrDoubled(int seed) {
    var world = new World(new Random(seed));

    for (int i = 0; i < STEPS; i++) {
      world.step();
    }
    world.crash();
    world.clients.forEach(Client::resume);
    world.readAll();

    assertThat(world.clients)
        .allSatisfy(client -> assertThat(client.seen).isEqualTo(client.expected));
  }

  /// A slot with its log, and what is durable of it.
  private static final class World {

    /// @param answered see [Delivery]
    private record Entry(Origin origin, long answered, List<Integer> sessions) {}

    /// What the records of an inbox cause, in order, whenever they are processed.
    private final List<List<List<Integer>>> sources =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private final Random random;
    private final List<Entry> log = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final Map<Integer, List<LastOfSource>> recorded = new HashMap<>();
    private long committed;

    private Sequences sequences = new Sequences();
    private CommitRing ring = new CommitRing(System::nanoTime);
    private int position;

    World(Random random) {
      this.random = random;
      clients.add(new Client(this));
    }

    void step() {
      switch (random.nextInt(16)) {
        case 0, 1, 2 -> produce();
        case 3 -> produceAgain();
        case 4 -> answer();
        case 5, 6, 7 -> read();
        case 8, 9 -> any().write();
        case 10, 11 -> any().receive();
        case 12 -> any().acknowledge();
        case 13, 14 -> commit();
        default -> disturb();
      }
    }

    private void disturb() {
      switch (random.nextInt(4)) {
        case 0 -> crash();
        case 1 -> any().resume(); // only its socket was lost
        case 2 -> clients.add(new Client(this));
        default -> commit();
      }
    }

    private Client any() {
      return clients.get(random.nextInt(clients.size()));
    }

    private void produce() {
      int source = random.nextInt(sources.size());
      var to =
          IntStream.range(0, clients.size()).filter(_ -> random.nextBoolean()).boxed().toList();
      if (!to.isEmpty()) {
        to.forEach(client -> clients.get(client).expected.add((long) log.size()));
        var effects = sources.get(source);
        effects.add(to);
        append(source, effects.size() - 1);
      }
    }

    /// A service begins again where it was once, and comes some way; or another one does that
    /// doesn't know yet that it has been replaced.
    private void produceAgain() {
      int source = random.nextInt(sources.size());
      int size = sources.get(source).size();
      int from = random.nextInt(size + 1);
      int to = from + random.nextInt(size - from + 1);
      IntStream.range(from, to).forEach(sequence -> append(source, sequence));
    }

    private void append(int source, int sequence) {
      var origin = new Origin("inbox-" + source, sequence);
      log.add(new Entry(origin, Delivery.NO_ANSWER, sources.get(source).get(sequence)));
    }

    /// The gateway answers a client, perhaps for the second time.
    private void answer() {
      int number = random.nextInt(clients.size());
      var client = clients.get(number);
      long again = random.nextLong(client.answers + 1);
      if (again == 0) {
        client.expected.add((long) log.size());
        client.answers++;
      }
      long answered = again == 0 ? client.answers : again;
      log.add(new Entry(new Origin("s0/" + number, answered), answered, List.of(number)));
    }

    private void read() {
      if (position == log.size()) {
        return;
      }
      long offset = position;
      var entry = log.get(position++);
      var sessions = entry.sessions().stream().mapToLong(Integer::longValue).toArray();
      if (entry.answered() == 0 && !sequences.add(offset, entry.origin(), sessions)) {
        ring.open(offset, 0);
        return;
      }
      var delivery = new Delivery(offset, new byte[10], entry.answered(), true, Set.of());
      ring.open(offset, sessions.length);
      entry.sessions().forEach(session -> clients.get(session).offer(delivery));
    }

    /// A crash may come between any two of the steps.
    private void commit() {
      long place = ring.committable();
      clients.forEach(Client::checkpoint);
      if (random.nextInt(10) == 0) {
        crash();
        return;
      }
      recorded.putAll(sequences.pass(place));
      if (random.nextInt(10) == 0) {
        crash();
        return;
      }
      committed = Math.max(committed, place);
    }

    void crash() {
      sequences = new Sequences();
      recorded.values().forEach(sequences::restore);
      ring = new CommitRing(System::nanoTime);
      position = (int) committed;
      clients.forEach(Client::restore);
      while (position < log.size()) {
        read(); // a gateway catches up before clients may come
      }
      clients.forEach(Client::resume);
    }

    void readAll() {
      while (position < log.size()) {
        read();
      }
      clients.forEach(Client::readAll);
    }
  }

  /// A session and its client.
  private static final class Client {
    private final World world;
    private final List<Long> expected = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private final Deque<Delivery> network = new ArrayDeque<>();
    private long handled;
    private long answers;
    private Outbound out = new Outbound();
    private Acknowledged checkpoint;

    Client(World world) {
      this.world = world;
      out.enable();
      checkpoint = out.snapshot();
    }

    void offer(Delivery delivery) {
      if (!out.offer(delivery)) {
        world.ring.settled(delivery.offset());
      }
    }

    void write() {
      var next = out.next(world.ring);
      if (next != null) {
        network.add(next);
      }
    }

    void receive() {
      var next = network.poll();
      if (next != null) {
        seen.add(next.offset());
        handled++;
      }
    }

    void acknowledge() {
      assertThat(out.acknowledge(handled, world.ring)).isNotNegative();
    }

    void checkpoint() {
      checkpoint = out.snapshot();
    }

    void restore() {
      out = new Outbound(checkpoint);
    }

    void resume() {
      network.clear();
      assertThat(out.resume(handled, world.ring)).isNotNegative();
    }

    void readAll() {
      while (out.hasUnwritten() || !network.isEmpty()) {
        write();
        receive();
      }
    }
  }
}
