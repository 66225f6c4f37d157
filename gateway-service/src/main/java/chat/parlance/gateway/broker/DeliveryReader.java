package chat.parlance.gateway.broker;

import chat.parlance.gateway.delivery.DeliverySink;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.LogUnavailableException;
import chat.parlance.log.broker.Places;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.envelope.EdgeRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads this slot's partition of `deliveries`, from the place that was committed.
final class DeliveryReader implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeliveryReader.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final DeliverySink sink;
  private final EdgeLog edgeLog;
  private volatile @Nullable Thread thread;
  private volatile long toCommit = -1;
  private volatile long committed = -1;
  private long committing = -1;

  DeliveryReader(KafkaClients clients, int slot, DeliverySink sink, EdgeLog edgeLog) {
    this.consumer = clients.groupConsumer("gateway-" + slot, "deliveries");
    this.partition = new TopicPartition(TopicNames.DELIVERIES, slot);
    this.sink = sink;
    this.edgeLog = edgeLog;
  }

  /// Reads in its own thread, which nobody interrupts. Returns when what was there already is read.
  ///
  /// @throws RuntimeException if that can't be had now; it can be tried again
  void start() {
    var caughtUp = new CompletableFuture<Void>();
    thread = Thread.ofPlatform().name("gateway-deliveries").start(() -> run(caughtUp));
    try {
      caughtUp.get();
    } catch (ExecutionException e) {
      throw new LogUnavailableException(e);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(CompletableFuture<Void> caughtUp) {
    try {
      catchUp();
      caughtUp.complete(null);
      follow();
    } catch (WakeupException closing) {
      close(consumer);
      caughtUp.complete(null);
    } catch (RuntimeException e) {
      caughtUp.completeExceptionally(e);
    }
  }

  private void catchUp() {
    consumer.assign(List.of(partition));
    committed = Places.of(consumer, List.of(partition)).getOrDefault(partition.partition(), 0L);
    consumer.seek(partition, committed);
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    while (consumer.position(partition) < end) {
      read();
    }
    sink.caughtUp();
  }

  /// The place up to which everything is done with, to be committed soon. Thread-safe.
  void commit(long offset) {
    toCommit = offset;
  }

  /// Another gateway commits from now on. Thread-safe.
  void commitNothing() {
    toCommit = -1;
  }

  /// The last place that is durable.
  long committed() {
    return committed;
  }

  private void follow() {
    while (true) {
      readAndCommit();
    }
  }

  private void readAndCommit() {
    try {
      read();
      commitNow();
    } catch (WakeupException closing) {
      throw closing;
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("deliveries_read_failed");
      LockSupport.parkNanos(BACK_OFF.toNanos());
    }
  }

  private void read() {
    for (var record : consumer.poll(WAIT).records(partition)) {
      take(record);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      sink.take(record.offset(), EdgeRecord.decode(record.value(), KafkaRecords.headers(record)));
    } catch (BadRecordException bad) {
      putAside(record, bad.reason().name(), bad);
    } catch (RuntimeException failure) {
      putAside(record, "FAILED", failure);
    }
  }

  private void putAside(ConsumerRecord<byte[], byte[]> record, String reason, Exception cause) {
    log.atError()
        .addKeyValue("offset", record.offset())
        .addKeyValue("reason", reason)
        .setCause(cause)
        .log("delivery_failed");
    edgeLog.putAside(record, reason, sink.unreadable(record.offset()));
  }

  private void commitNow() {
    long offset = toCommit;
    if (offset > committing) {
      committing = offset;
      consumer.commitAsync(place(offset), (_, failure) -> committed(offset, failure));
    }
  }

  private void committed(long offset, @Nullable Exception failure) {
    if (failure == null) {
      committed = Math.max(committed, offset);
    } else {
      log.atWarn().setCause(failure).log("commit_failed");
      committing = committed;
    }
  }

  private void close(Consumer<byte[], byte[]> closing) {
    try {
      if (toCommit > committed) {
        closing.commitSync(place(toCommit), Duration.ofSeconds(2));
      }
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("commit_failed"); // more is read again, nothing is lost
    }
    closing.close();
  }

  private Map<TopicPartition, OffsetAndMetadata> place(long offset) {
    return Map.of(partition, new OffsetAndMetadata(offset));
  }

  @Override
  public void close() {
    var reading = thread;
    if (reading == null || !reading.isAlive()) {
      consumer.close(); // it never came so far
      return;
    }
    consumer.wakeup();
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
