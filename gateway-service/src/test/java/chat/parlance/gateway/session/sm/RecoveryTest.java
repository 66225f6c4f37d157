package chat.parlance.gateway.session.sm;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.delivery.CommitRing;
import chat.parlance.gateway.session.sm.Checkpoint.Acknowledged;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the interleaving of deliveries, acknowledgements, checkpoints, commits and crashes: a
/// client that resumes gets everything once and in order.
class RecoveryTest {

  private static final int STEPS = 400;

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
    world.resume();
    world.readAll();

    assertThat(world.seen).isEqualTo(world.expected);
  }

  /// One session with its log, its client and what is durable of it.
  private static final class World {
    private final Random random;
    private final Sources sources = new Sources();
    private final List<Delivery> log = new ArrayList<>();
    private final long[] lastSequence = new long[3];
    private final List<Long> expected = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();
    private final Deque<Delivery> network = new ArrayDeque<>();
    private long clientHandled;

    private Outbound out = new Outbound();
    private CommitRing ring = new CommitRing(System::nanoTime);
    private int position;
    private Acknowledged checkpoint;
    private long committed;

    World(Random random) {
      this.random = random;
      out.enable();
      checkpoint = out.snapshot(sources);
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> produce();
        case 3 -> produceAgain();
        case 4, 5 -> read();
        case 6 -> write();
        case 7, 8 -> receive();
        case 9 -> acknowledge();
        case 10 -> checkpoint();
        default -> disturb();
      }
    }

    private void disturb() {
      switch (random.nextInt(4)) {
        case 0 -> {
          crash();
          resume();
        }
        case 1 -> resume(); // only the socket was lost
        default -> checkpoint();
      }
    }

    private void produce() {
      int source = random.nextInt(lastSequence.length);
      expected.add((long) log.size());
      append(source, ++lastSequence[source]);
    }

    private void produceAgain() {
      int source = random.nextInt(lastSequence.length);
      if (lastSequence[source] > 0) {
        append(source, 1 + random.nextLong(lastSequence[source]));
      }
    }

    private void append(int source, long sequence) {
      int number = sources.number("inbox-" + source);
      log.add(new Delivery(log.size(), new byte[10], number, sequence, true, Set.of()));
    }

    private void read() {
      if (position < log.size()) {
        var delivery = log.get(position++);
        ring.open(delivery.offset(), 1);
        if (out.offer(delivery, 10_000, 1_000_000) == Outbound.Offer.REPEATED) {
          ring.settled(delivery.offset());
        }
      }
    }

    private void write() {
      var next = out.next(ring);
      if (next != null) {
        network.add(next);
      }
    }

    private void receive() {
      var next = network.poll();
      if (next != null) {
        seen.add(next.offset());
        clientHandled++;
      }
    }

    private void acknowledge() {
      assertThat(out.acknowledge(clientHandled, ring)).isNotNegative();
    }

    private void checkpoint() {
      long settled = ring.committable();
      checkpoint = out.snapshot(sources);
      if (random.nextBoolean() && settled >= 0) {
        committed = settled;
      }
    }

    void crash() {
      out = new Outbound(checkpoint, sources);
      ring = new CommitRing(System::nanoTime);
      position = (int) committed;
      while (position < log.size()) {
        read(); // a gateway catches up before clients may come
      }
    }

    void resume() {
      network.clear();
      assertThat(out.resume(clientHandled, ring)).isNotNegative();
    }

    void readAll() {
      while (position < log.size() || out.hasUnwritten() || !network.isEmpty()) {
        read();
        write();
        receive();
      }
    }
  }
}
