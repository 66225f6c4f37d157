package chat.parlance.log.broker.restore;

import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.state.StateRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// Records of state topics as Kafka's client has them.
public final class StateRecords {

  private static final String AT = "at";
  private static final int MAX_BYTES_OF_CHARACTER = 3;
  private static final int OVERHEAD_BYTES = 32;

  private StateRecords() {}

  public static ProducerRecord<byte[], byte[]> of(String topic, int partition, StateRecord record) {
    String value = record.value();
    return new ProducerRecord<>(
        topic,
        partition,
        record.key().getBytes(StandardCharsets.UTF_8),
        value == null ? null : value.getBytes(StandardCharsets.UTF_8),
        List.of(new RecordHeader(AT, Long.toString(record.at()).getBytes(StandardCharsets.UTF_8))));
  }

  /// Whether a record has this size at most. Most are so small that they needn't be encoded for it.
  public static boolean fits(StateRecord record, int limitBytes) {
    long most = (long) MAX_BYTES_OF_CHARACTER * record.length() + OVERHEAD_BYTES;
    return most <= limitBytes || KafkaRecords.sizeBytes(of("", 0, record)) <= limitBytes;
  }

  /// What was read, or null if it isn't a record of state.
  static @Nullable StateRecord read(ConsumerRecord<byte[], byte[]> record) {
    var at = record.headers().lastHeader(AT);
    if (record.key() == null || record.key().length == 0 || at == null) {
      return null;
    }
    byte[] value = record.value();
    try {
      return new StateRecord(
          new String(record.key(), StandardCharsets.UTF_8),
          value == null ? null : new String(value, StandardCharsets.UTF_8),
          Long.parseLong(new String(at.value(), StandardCharsets.UTF_8)));
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
