package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.TopicScan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Reads what a gateway before this one left of its sessions.
final class CheckpointReader {

  private static final Logger log = LoggerFactory.getLogger(CheckpointReader.class);

  private final KafkaClients clients;
  private final int slot;

  CheckpointReader(KafkaClients clients, int slot) {
    this.clients = clients;
    this.slot = slot;
  }

  /// The last checkpoint of each session, by its number.
  Map<Long, Checkpoint> read() {
    Map<Long, byte[]> last = new HashMap<>();
    try (var consumer = clients.reader("gateway-checkpoints-" + slot)) {
      var partitions = List.of(new TopicPartition(TopicNames.CHECKPOINTS, slot));
      TopicScan.toTheEnd(consumer, partitions, record -> take(record, last));
    }
    return parsed(last);
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<Long, byte[]> last) {
    try {
      long number = Long.parseLong(new String(record.key(), UTF_8));
      if (record.value() == null) {
        last.remove(number);
      } else {
        last.put(number, record.value());
      }
    } catch (NumberFormatException e) {
      log.atError()
          .addKeyValue("offset", record.offset())
          .setCause(e)
          .log("checkpoint_read_failed");
    }
  }

  /// Only the last of each session is looked at, as there may be many before it.
  private static Map<Long, Checkpoint> parsed(Map<Long, byte[]> last) {
    Map<Long, Checkpoint> checkpoints = HashMap.newHashMap(last.size());
    last.forEach((number, json) -> {
      try {
        checkpoints.put(number, EdgeJson.checkpoint(json));
      } catch (JacksonException e) {
        log.atError().addKeyValue("session", number).setCause(e).log("checkpoint_read_failed");
      }
    });
    return checkpoints;
  }
}
