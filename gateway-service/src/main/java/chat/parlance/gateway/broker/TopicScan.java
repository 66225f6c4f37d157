package chat.parlance.gateway.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads partitions from their beginning to where they end now.
final class TopicScan {

  private static final Duration WAIT = Duration.ofMillis(200);

  private TopicScan() {}

  /// Leaves the consumer behind the last record that it gave.
  static void toTheEnd(
      Consumer<byte[], byte[]> consumer,
      Collection<TopicPartition> partitions,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(end -> isBefore(consumer, end))) {
      consumer.poll(WAIT).forEach(each);
    }
  }

  private static boolean isBefore(
      Consumer<byte[], byte[]> consumer, Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey()) < end.getValue();
  }
}
