package chat.parlance.log.broker.loop;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// Writes the wake-ups that are due into the inbox, where they are in the order of their addresses.
/// Nothing waits until they are confirmed: a timer ends when its wake-up is read, not when it is
/// written, so whoever owns the partition then writes it again.
final class WakeUps {

  private static final int MOST_AT_ONCE = 1_000;

  private final Inbox inbox;
  private final Writer writer;

  WakeUps(Inbox inbox, Writer writer) {
    this.inbox = inbox;
    this.writer = writer;
  }

  void tick(Map<TopicPartition, OwnedPartition> partitions) {
    if (writer.isFull()) {
      return;
    }
    var now = Instant.now();
    partitions.forEach((name, partition) ->
        partition
            .state()
            .timers()
            .due(now, MOST_AT_ONCE)
            .forEach(due -> write(due, name.partition())));
  }

  private void write(Timers.Due due, int partition) {
    var envelope = new Envelope(due.address(), due.woken(), null, null, null);
    writer.send(KafkaRecords.of(inbox.topic(), partition, envelope.encode()), writer.begin());
  }

  /// How long there is nothing to write.
  ///
  /// @param limit the answer is not longer
  static Duration quiet(Duration limit, Iterable<OwnedPartition> partitions) {
    var quiet = limit;
    for (var partition : partitions) {
      var next = partition.state().timers().next();
      if (next != null) {
        var left = Duration.between(Instant.now(), next);
        quiet = left.compareTo(quiet) < 0 ? left : quiet;
      }
    }
    return quiet.isNegative() ? Duration.ZERO : quiet;
  }
}
