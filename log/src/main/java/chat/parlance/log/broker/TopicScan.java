package chat.parlance.log.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads partitions from their beginning to where they end now.
public final class TopicScan {

  private static final Duration WAIT = Duration.ofMillis(200);

  private TopicScan() {}

  /// All partitions of some topics.
  ///
  /// @throws LogUnavailableException if one of them isn't known yet to the broker that was asked
  public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String... topics) {
    return Stream.of(topics).flatMap(topic -> partitions(consumer, topic)).toList();
  }

  private static Stream<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
    var partitions = consumer.partitionsFor(topic);
    if (partitions == null || partitions.isEmpty()) {
      throw new LogUnavailableException(new IllegalStateException("no topic " + topic));
    }
    return partitions.stream().map(info -> new TopicPartition(topic, info.partition()));
  }

  /// Leaves the consumer behind the last record that it gave.
  public static void toTheEnd(
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
