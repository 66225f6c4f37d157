package chat.parlance.log.broker.restore;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.state.Origins;
import chat.parlance.log.state.Replica;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings back the state of a partition as it was at a committed place: from the state topic, or
/// from a standby's copy and what it hasn't read yet.
///
/// The origins were written down at an earlier place; the records since then are read again, for
/// their headers only.
public final class Restoration {

  private static final Logger log = LoggerFactory.getLogger(Restoration.class);
  private static final Duration POLL = Duration.ofMillis(100);

  /// How far to look back for origins when none were written down yet.
  private static final long FIRST_TAIL_RECORDS = 200_000;

  private final Inbox inbox;
  private final LogProperties properties;
  private final KafkaClients clients;

  public Restoration(Inbox inbox, LogProperties properties, KafkaClients clients) {
    this.inbox = inbox;
    this.properties = properties;
    this.clients = clients;
  }

  /// Reads until all is there.
  ///
  /// @param committed the place; the first record that isn't decided
  /// @param copy a standby's, if there is one
  public Replica.Restored restore(int partition, long committed, @Nullable Replica copy) {
    long start = System.nanoTime();
    var replica = copy == null ? new Replica() : copy;
    try (var reader = clients.reader(inbox + "-restore-" + partition)) {
      long from = replica.position();
      read(
          reader,
          new TopicPartition(inbox.stateTopic(), partition),
          from,
          Long.MAX_VALUE,
          record -> apply(record, replica));
      long read = replica.position() - from;
      var restored = replica.restore(committed, properties.retention().origins());
      long tail = restored.originsAt() == null ? firstTail(committed) : restored.originsAt();
      read(
          reader,
          new TopicPartition(inbox.topic(), partition),
          tail,
          committed,
          record -> see(record, restored.origins()));
      log.atInfo()
          .addKeyValue("inbox", inbox)
          .addKeyValue("partition", partition)
          .addKeyValue("place", committed)
          .addKeyValue("facts", restored.facts().size())
          .addKeyValue("stateRecords", read)
          .addKeyValue("tailRecords", committed - tail)
          .addKeyValue("millis", (System.nanoTime() - start) / 1_000_000)
          .log("partition_restored");
      return restored;
    }
  }

  private static long firstTail(long committed) {
    return Math.max(0, committed - FIRST_TAIL_RECORDS);
  }

  private static void read(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader,
      TopicPartition partition,
      long from,
      long to,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    var one = List.of(partition);
    long end = Math.min(to, reader.endOffsets(one).getOrDefault(partition, 0L));
    long begin = Math.max(from, reader.beginningOffsets(one).getOrDefault(partition, 0L));
    reader.assign(one);
    reader.seek(partition, begin);
    while (reader.position(partition) < end) {
      for (var record : reader.poll(POLL)) {
        if (record.offset() < end) {
          each.accept(record);
        }
      }
    }
  }

  private static void apply(ConsumerRecord<byte[], byte[]> record, Replica replica) {
    var state = StateRecords.read(record);
    if (state == null) {
      replica.skip(record.offset() + 1);
    } else {
      replica.apply(state, record.offset() + 1);
    }
  }

  private static void see(ConsumerRecord<byte[], byte[]> record, Origins origins) {
    try {
      var origin = Envelope.origin(KafkaRecords.headers(record));
      if (origin != null) {
        origins.add(origin, record.timestamp());
      }
    } catch (BadRecordException _) {
      // It went to the dead letters, and so will any copy of it.
    }
  }
}
