package chat.parlance.log.broker;

import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.envelope.Field;
import chat.parlance.log.envelope.HeaderSource;
import chat.parlance.log.envelope.RawRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// Records as Kafka's client has them.
public final class KafkaRecords {

  private KafkaRecords() {}

  /// A record to send.
  ///
  /// @param partition absent to have it chosen by the key
  public static ProducerRecord<byte[], byte[]> of(
      String topic, @Nullable Integer partition, RawRecord record) {
    return new ProducerRecord<>(
        topic, partition, record.key(), record.value(), headers(record.headers()));
  }

  private static List<Header> headers(List<Field> fields) {
    var headers = new ArrayList<Header>(fields.size());
    for (var field : fields) {
      headers.add(new RecordHeader(field.name(), field.value()));
    }
    return headers;
  }

  /// The headers of a record that was read.
  public static HeaderSource headers(ConsumerRecord<?, ?> record) {
    var headers = record.headers();
    return name -> {
      var header = headers.lastHeader(name);
      return header == null ? null : header.value();
    };
  }

  /// What a record of an inbox holds.
  public static Envelope envelope(ConsumerRecord<byte[], byte[]> record) throws BadRecordException {
    return Envelope.decode(record.key(), record.value(), headers(record));
  }

  /// About what a record takes on the log.
  public static int sizeBytes(ProducerRecord<byte[], byte[]> record) {
    byte[] key = record.key();
    byte[] value = record.value();
    int size = (key == null ? 0 : key.length) + (value == null ? 0 : value.length);
    for (var header : record.headers()) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return size;
  }
}
