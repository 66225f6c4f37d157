package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.envelope.BadRecordException;
import chat.parlance.log.runtime.Received;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A record that was read and isn't decided yet.
///
/// @param lane see [Lanes]
/// @param received absent if it can't be read
/// @param bad why it can't
record Pending(
    ConsumerRecord<byte[], byte[]> record,
    int lane,
    @Nullable Received received,
    @Nullable BadRecordException bad) {

  static Pending of(ConsumerRecord<byte[], byte[]> record, chat.parlance.log.Inbox inbox) {
    int lane = Lanes.of(Arrays.hashCode(record.key()));
    try {
      var envelope = KafkaRecords.envelope(record);
      var received =
          new Received(inbox, record.partition(), record.offset(), record.timestamp(), envelope);
      return new Pending(record, lane, received, null);
    } catch (BadRecordException e) {
      return new Pending(record, lane, null, e);
    }
  }

  long offset() {
    return record.offset();
  }
}
