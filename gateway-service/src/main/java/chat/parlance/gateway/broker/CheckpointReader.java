package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.delivery.LastOfSource;
import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.TopicScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a gateway before this one left of its slot.
final class CheckpointReader {

  /// What the keys of parts of [LastOfSource]s begin with; all others are numbers of sessions.
  static final String SOURCES = "sources-";

  private static final Logger log = LoggerFactory.getLogger(CheckpointReader.class);

  private final KafkaClients clients;
  private final int slot;

  CheckpointReader(KafkaClients clients, int slot) {
    this.clients = clients;
    this.slot = slot;
  }

  /// What was left.
  ///
  /// @param sessions the last checkpoint of each, by its number
  /// @param sources how far each was at the committed place
  record Left(Map<Long, Checkpoint> sessions, List<LastOfSource> sources) {}

  Left read() {
    Map<String, byte[]> last = new HashMap<>();
    try (var consumer = clients.reader("gateway-checkpoints-" + slot)) {
      var partitions = List.of(new TopicPartition(TopicNames.CHECKPOINTS, slot));
      TopicScan.toTheEnd(consumer, partitions, record -> take(record, last));
    }
    return parsed(last);
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, byte[]> last) {
    var key = new String(record.key(), UTF_8);
    if (record.value() == null) {
      last.remove(key);
    } else {
      last.put(key, record.value());
    }
  }

  /// Only the last of each key is looked at, as there may be many before it.
  private static Left parsed(Map<String, byte[]> last) {
    var left = new Left(HashMap.newHashMap(last.size()), new ArrayList<>());
    last.forEach((key, json) -> {
      if (key.startsWith(SOURCES)) {
        tryTo(key, _ -> left.sources().addAll(EdgeJson.sources(json)));
      } else {
        tryTo(key, number -> left.sessions().put(Long.valueOf(number), EdgeJson.checkpoint(json)));
      }
    });
    return left;
  }

  /// One that can't be read must not keep all the others away.
  private static void tryTo(String key, Consumer<String> parse) {
    try {
      parse.accept(key);
    } catch (RuntimeException e) {
      log.atError().addKeyValue("key", key).setCause(e).log("checkpoint_read_failed");
    }
  }
}
