package chat.parlance.benchmark.log;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Sends messages through the same topics and hops as the platform (`inbox` to a hop, the hop to
/// `deliveries` and twice to `archive`) and reports how long they took and what CPU the JVM used.
///
/// Usage: `BareLog BOOTSTRAP plain|streams LINGER_MS RATE|0 SECONDS`. A rate of 0 is a closed loop
/// of 2,000 messages under way. The first half of the time is warm-up.
public final class BareLog {

  private static final int USERS = 500;
  private static final int UNDER_WAY = 2_000;
  private static final int BODY_BYTES = 300;

  private final Hops hops;
  private final int rate;
  private final Duration duration;
  private final Semaphore underWay = new Semaphore(UNDER_WAY);
  private final long[] latencies = new long[4_000_000];
  private int measured;
  private volatile boolean measuring;

  private BareLog(Hops hops, int rate, Duration duration) {
    this.hops = hops;
    this.rate = rate;
    this.duration = duration;
  }

  /// Runs one measurement and prints one line.
  public static void main(String[] arguments) throws Exception {
    var topics = new Topics(arguments[0], Integer.parseInt(arguments[2]));
    topics.create();
    Hops hops = arguments[1].equals("streams") ? new StreamsHops(topics) : new PlainHops(topics);
    var run =
        new BareLog(
            hops, Integer.parseInt(arguments[3]), Duration.ofSeconds(Long.parseLong(arguments[4])));
    try (hops) {
      run.measure(topics, String.join(" ", Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
  }

  private void measure(Topics topics, String label) throws Exception {
    var running = new AtomicBoolean(true);
    var stopped = new CountDownLatch(1);
    hops.start();
    Thread.ofPlatform()
        .start(() -> {
          topics.readDeliveries(running, this::arrived);
          stopped.countDown();
        });
    try (var producer = topics.producer()) {
      send(producer, System.nanoTime() + duration.toNanos() / 2);
      long cpu = cpuNanos();
      long start = System.nanoTime();
      measuring = true;
      send(producer, start + duration.toNanos() / 2);
      measuring = false;
      report(label, System.nanoTime() - start, cpuNanos() - cpu);
    }
    running.set(false);
    stopped.await();
  }

  private void send(KafkaProducer<byte[], byte[]> producer, long until) throws Exception {
    long due = System.nanoTime();
    for (int i = 0; System.nanoTime() < until; i++) {
      if (rate == 0) {
        underWay.acquire();
        due = System.nanoTime();
      } else {
        due += 1_000_000_000L / rate;
        long early = due - System.nanoTime();
        if (early > 0) {
          Thread.sleep(Duration.ofNanos(early));
        }
      }
      byte[] value = ByteBuffer.allocate(BODY_BYTES).putLong(due).array();
      byte[] key =
          ("u" + i % USERS + "@localhost").getBytes(java.nio.charset.StandardCharsets.UTF_8);
      var _ = producer.send(new ProducerRecord<>(Topics.INBOX, key, value));
    }
  }

  private void arrived(byte[] value) {
    if (rate == 0) {
      underWay.release();
    }
    if (measuring && measured < latencies.length) {
      latencies[measured++] = System.nanoTime() - ByteBuffer.wrap(value).getLong();
    }
  }

  private void report(String label, long elapsedNanos, long cpuNanos) {
    int count = measured;
    long[] sorted = Arrays.copyOf(latencies, count);
    Arrays.sort(sorted);
    System.out.printf(
        "%s: %,d/s, p50 %.2f ms, p99 %.2f ms, %.2f cores, %.1f ms CPU per 1,000%n",
        label,
        Math.round(count * 1e9 / elapsedNanos),
        sorted[count / 2] / 1e6,
        sorted[(int) (count * 0.99)] / 1e6,
        (double) cpuNanos / elapsedNanos,
        cpuNanos / 1e3 / count);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
