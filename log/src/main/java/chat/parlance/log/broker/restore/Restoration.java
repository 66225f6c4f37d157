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
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
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

  /// A part of a partition, its end not included.
  private record Range(long from, long to) {
    static final Range NONE = new Range(0, 0);
  }

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
  /// @param places of each partition, the first record that isn't decided
  /// @param copies a standby's of each partition, or empty ones
  /// @param step runs after each read; what it throws ends it
  public Map<Integer, Replica.Restored> restore(
      Map<Integer, Long> places, IntFunction<Replica> copies, Runnable step) {
    long start = System.nanoTime();
    var replicas = new HashMap<Integer, Replica>();
    places.keySet().forEach(partition -> replicas.put(partition, copies.apply(partition)));
    try (var reader = clients.hastyReader(inbox + "-restore")) {
      long changes = readState(reader, replicas, step);
      var restored = new HashMap<Integer, Replica.Restored>();
      places.forEach(
          (partition, place) -> restored.put(partition, restore(replicas, partition, place)));
      long tail = readTails(reader, restored, step);
      log.atInfo()
          .addKeyValue("inbox", inbox)
          .addKeyValue("partitions", places.keySet())
          .addKeyValue("changes", changes)
          .addKeyValue("tail", tail)
          .addKeyValue("millis", (System.nanoTime() - start) / 1_000_000)
          .log("partitions_restored");
      return restored;
    }
  }

  private Replica.Restored restore(Map<Integer, Replica> replicas, int partition, long place) {
    var replica = replicas.getOrDefault(partition, new Replica());
    return replica.restore(place, properties.retention().origins());
  }

  /// How many changes were read.
  private long readState(
      Consumer<byte[], byte[]> reader, Map<Integer, Replica> replicas, Runnable step) {
    var ranges = new HashMap<Integer, Range>();
    replicas.forEach((partition, replica) ->
        ranges.put(partition, new Range(replica.position(), Long.MAX_VALUE)));
    return read(
        reader,
        inbox.stateTopic(),
        ranges,
        step,
        record -> {
          var replica = replicas.get(record.partition());
          if (replica != null) {
            apply(record, replica);
          }
        });
  }

  /// How many records of the inbox were read.
  private long readTails(
      Consumer<byte[], byte[]> reader, Map<Integer, Replica.Restored> restored, Runnable step) {
    var ranges = new HashMap<Integer, Range>();
    restored.forEach((partition, one) -> ranges.put(partition, tail(one)));
    return read(
        reader,
        inbox.topic(),
        ranges,
        step,
        record -> {
          var one = restored.get(record.partition());
          if (one != null) {
            see(record, one.origins());
          }
        });
  }

  private static Range tail(Replica.Restored restored) {
    Long known = restored.originsAt();
    long from = known == null ? Math.max(0, restored.place() - FIRST_TAIL_RECORDS) : known;
    return new Range(from, restored.place());
  }

  /// Reads parts of several partitions, each at most to what is its end now.
  private static long read(
      Consumer<byte[], byte[]> reader,
      String topic,
      Map<Integer, Range> ranges,
      Runnable step,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    var names = ranges.keySet().stream().map(it -> new TopicPartition(topic, it)).toList();
    var begins = reader.beginningOffsets(names);
    var ends = new HashMap<TopicPartition, Long>(reader.endOffsets(names));
    reader.assign(names);
    for (var name : names) {
      var range = ranges.getOrDefault(name.partition(), Range.NONE);
      ends.merge(name, range.to, Math::min);
      reader.seek(name, Math.max(range.from, begins.getOrDefault(name, 0L)));
    }
    long count = 0;
    while (pauseFinished(reader, ends)) {
      step.run();
      for (var record : reader.poll(POLL)) {
        var end = ends.get(new TopicPartition(topic, record.partition()));
        if (end != null && record.offset() < end) {
          each.accept(record);
          count++;
        }
      }
    }
    return count;
  }

  /// Whether something is left to read.
  private static boolean pauseFinished(
      Consumer<byte[], byte[]> reader, Map<TopicPartition, Long> ends) {
    var finished =
        ends.entrySet().stream()
            .filter(end -> reader.position(end.getKey()) >= end.getValue())
            .map(Map.Entry::getKey)
            .toList();
    reader.pause(finished);
    return finished.size() < ends.size();
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
