package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.HeaderNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Records that can't be processed, as they were, with the reason and where they were. One that is
/// larger than any record may be, which only a foreign writer makes, leaves its value where it was.
final class DeadLetters {

  private static final String PLACE = "place";
  private static final byte[] NOTHING = {};

  private DeadLetters() {}

  static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String reason) {
    byte[] value = record.value();
    boolean tooLarge = value != null && value.length > KafkaClients.MAX_RECORD_BYTES;
    var letter =
        new ProducerRecord<>(
            TopicNames.deadLetters(record.topic()),
            null,
            record.key(),
            tooLarge ? NOTHING : value,
            record.headers());
    String place = record.topic() + "-" + record.partition() + "-" + record.offset();
    letter.headers().add(HeaderNames.REASON, reason.getBytes(StandardCharsets.UTF_8));
    letter.headers().add(PLACE, place.getBytes(StandardCharsets.UTF_8));
    return letter;
  }
}
