package chat.parlance.log.broker.loop;

import chat.parlance.log.Inbox;
import chat.parlance.log.Told;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.FactId;
import java.util.ArrayDeque;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// Tells addresses, in the order of their logs, of facts that only an older version wrote. As with
/// wake-ups nothing waits until that is confirmed: a fact is there until its record is decided, so
/// whoever owns the partition then tells of it again.
final class FormerFacts {

  /// Few, and no more before the partition has decided all that it read: others don't wait long
  /// behind them.
  private static final int MOST_AT_ONCE = 200;

  private final Inbox inbox;
  private final Writer writer;

  FormerFacts(Inbox inbox, Writer writer) {
    this.inbox = inbox;
    this.writer = writer;
  }

  void tick(Map<TopicPartition, OwnedPartition> partitions) {
    partitions.forEach((name, partition) -> {
      if (!partition.former().isEmpty() && partition.isEven() && !writer.isFull()) {
        tell(partition.former(), name.partition());
      }
    });
  }

  private void tell(ArrayDeque<FactId> former, int partition) {
    var flight = writer.begin();
    for (int i = 0; i < MOST_AT_ONCE && !former.isEmpty(); i++) {
      var fact = former.removeFirst();
      var told = new Told(fact.address(), fact.fact(), null);
      var envelope = new Envelope(fact.address(), told, null, null, null);
      writer.send(KafkaRecords.of(inbox.topic(), partition, envelope.encode()), flight);
    }
  }
}
