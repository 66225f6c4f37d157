package chat.parlance.system.blocking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What is in a topic by now.
final class Topic {

  private Topic() {}

  /// Its records as `key value`.
  static List<String> read(Path data, String name) throws IOException {
    var broker = Files.readString(data.resolve("broker.address")).strip();
    var bytes = new ByteArrayDeserializer();
    try (var consumer =
        new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", broker), bytes, bytes)) {
      var partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<String>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record ->
                records.add(
                    new String(record.key(), UTF_8)
                        + " "
                        + (record.value() == null ? "" : new String(record.value(), UTF_8))));
      }
      return records;
    }
  }
}
