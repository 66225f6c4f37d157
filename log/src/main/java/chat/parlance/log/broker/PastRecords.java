package chat.parlance.log.broker;

import chat.parlance.log.Inbox;
import chat.parlance.log.StanzaIds.Place;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.envelope.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Reads single records of an inbox again, for as long as it keeps them. Its consumer is made when
/// the first is asked for: most processes never need one. Safe for use by several threads; blocks.
public final class PastRecords implements AutoCloseable {

  private static final Duration WAIT = Duration.ofMillis(100);
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /// A record and when the log took it.
  public record Past(Envelope envelope, Instant at) {}

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final String topic;
  private @Nullable Consumer<byte[], byte[]> consumer;

  public PastRecords(LogProperties properties, Inbox inbox) {
    this(() -> new KafkaClients(properties).hastyReader("past-" + inbox), inbox);
  }

  PastRecords(Supplier<Consumer<byte[], byte[]>> consumers, Inbox inbox) {
    this.consumers = consumers;
    this.topic = inbox.topic();
  }

  /// What is at a place, or null if there is nothing, or nothing any more.
  ///
  /// @throws org.apache.kafka.common.KafkaException if the log can't be asked
  public synchronized @Nullable Past at(Place place) {
    var reader = consumer();
    if (place.partition() >= reader.partitionsFor(topic).size()) {
      return null;
    }
    var partition = new TopicPartition(topic, place.partition());
    var partitions = List.of(partition);
    reader.assign(partitions);
    if (place.offset() < first(reader, partition) || place.offset() >= end(reader, partition)) {
      return null;
    }
    reader.seek(partition, place.offset());
    var record = next(reader);
    return record == null || record.offset() != place.offset() ? null : past(record);
  }

  private static long first(Consumer<byte[], byte[]> reader, TopicPartition partition) {
    return reader.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  private static long end(Consumer<byte[], byte[]> reader, TopicPartition partition) {
    return reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  private static @Nullable ConsumerRecord<byte[], byte[]> next(Consumer<byte[], byte[]> reader) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() - deadline < 0) {
      for (var record : reader.poll(WAIT)) {
        return record;
      }
    }
    throw new LogUnavailableException(new TimeoutException("no record within " + LIMIT));
  }

  private static @Nullable Past past(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new Past(KafkaRecords.envelope(record), Instant.ofEpochMilli(record.timestamp()));
    } catch (BadRecordException e) {
      return null;
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    if (consumer == null) {
      consumer = consumers.get();
    }
    return consumer;
  }

  @Override
  public synchronized void close() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
