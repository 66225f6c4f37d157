package chat.parlance.standalone.direct;

import chat.parlance.log.broker.Pushed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Appends to the log of this process' broker: in order for each partition, once, and for as long
/// as it takes. Confirmed means that the broker has it, as with all its replicas over the network.
/// It knows no transactions. Thread-safe.
///
/// It has no thread of its own, as to wake one costs as much as to append: callers do it. Nobody
/// may interrupt them meanwhile, as Java closes a file whose writer is interrupted.
final class DirectProducer implements Producer<byte[], byte[]>, Pushed {

  private static final Duration TOPIC_LIMIT = Duration.ofSeconds(60);
  private static final Duration TOPIC_PAUSE = Duration.ofMillis(20);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

  private final CompletableFuture<LocalLog> log;
  private final Pushing pushing;
  private final ReentrantLock lock = new ReentrantLock();
  private final Appender appender = new Appender();
  private final AtomicInteger withoutKey = new AtomicInteger();
  private volatile boolean closed;

  /// When records are written, and by whom.
  enum Pushing {
    /// As soon as they are sent.
    NONE,
    /// Once [#push] is called, as that waits for the disk.
    PATIENT,
    /// Once [#push] or [#tryPush] is called.
    QUICK
  }

  DirectProducer(CompletableFuture<LocalLog> log, Pushing pushing) {
    this.log = log;
    this.pushing = pushing;
  }

  @Override
  public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
    return send(record, null);
  }

  @Override
  public Future<RecordMetadata> send(
      ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
    var timestamp = record.timestamp();
    var sending =
        new Sending(
            record,
            partition(record),
            timestamp == null ? System.currentTimeMillis() : timestamp,
            callback,
            new CompletableFuture<>());
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the producer was closed");
      }
      appender.add(sending);
    } finally {
      lock.unlock();
    }
    if (pushing == Pushing.NONE) {
      push();
    }
    return sending.result();
  }

  @Override
  public void push() {
    lock.lock();
    try {
      appender.appendAll(log());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean tryPush() {
    if (pushing != Pushing.QUICK || !lock.tryLock()) {
      return false;
    }
    try {
      return appender.appendOnce(log());
    } finally {
      lock.unlock();
    }
  }

  /// As Kafka's own clients choose it, so that a key's records are in one partition whoever writes
  /// them.
  private TopicPartition partition(ProducerRecord<byte[], byte[]> record) {
    var chosen = record.partition();
    if (chosen == null) {
      int count = partitions(record.topic());
      int hash = record.key() == null ? withoutKey.getAndIncrement() : Utils.murmur2(record.key());
      chosen = Utils.toPositive(hash) % count;
    }
    return new TopicPartition(record.topic(), chosen);
  }

  /// A topic that was just made is known a little later.
  private int partitions(String topic) {
    var started = log();
    long deadline = System.nanoTime() + TOPIC_LIMIT.toNanos();
    var count = started.partitions(topic);
    while (count.isEmpty()) {
      if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("there is no topic " + topic);
      }
      sleep(TOPIC_PAUSE);
      count = started.partitions(topic);
    }
    return count.getAsInt();
  }

  private LocalLog log() {
    try {
      return log.join();
    } catch (CompletionException e) {
      throw new KafkaException("the broker didn't start", e.getCause());
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void flush() {
    push();
  }

  @Override
  public List<PartitionInfo> partitionsFor(String topic) {
    return IntStream.range(0, partitions(topic))
        .mapToObj(partition -> new PartitionInfo(topic, partition, null, null, null))
        .toList();
  }

  @Override
  public Map<MetricName, ? extends Metric> metrics() {
    return Map.of();
  }

  @Override
  public void close() {
    close(CLOSE_LIMIT);
  }

  /// Appends what was given, for a while; what is left fails.
  @Override
  public void close(Duration limit) {
    closed = true;
    if (limit.isZero() || !isFree(limit)) {
      appender.giveUp(); // which ends what another thread tries
    }
    lock.lock();
    try {
      if (!log.isDone() || !appender.appendAll(log())) {
        appender.fail(new KafkaException("closed before the record was written"));
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isFree(Duration limit) {
    try {
      boolean locked = lock.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (locked) {
        lock.unlock();
      }
      return locked;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  // What the platform has no use for

  @Override
  public void initTransactions() {
    throw unsupported();
  }

  @Override
  public void beginTransaction() {
    throw unsupported();
  }

  @Override
  public void sendOffsetsToTransaction(
      Map<TopicPartition, OffsetAndMetadata> places, ConsumerGroupMetadata group) {
    throw unsupported();
  }

  @Override
  public void commitTransaction() {
    throw unsupported();
  }

  @Override
  public void abortTransaction() {
    throw unsupported();
  }

  @Override
  public void registerMetricForSubscription(KafkaMetric metric) {}

  @Override
  public void unregisterMetricFromSubscription(KafkaMetric metric) {}

  @Override
  public Uuid clientInstanceId(Duration limit) {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException(
        "there are no transactions, and no telemetry of clients");
  }
}
