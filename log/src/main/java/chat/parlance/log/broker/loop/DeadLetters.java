package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.HeaderNames;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Records that can't be processed, as they were, with the reason and where they were.
final class DeadLetters {

  private static final String PLACE = "place";

  private DeadLetters() {}

  static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String reason) {
    var letter =
        new ProducerRecord<>(
            TopicNames.deadLetters(record.topic()),
            null,
            record.key(),
            record.value(),
            record.headers());
    String place = record.topic() + "-" + record.partition() + "-" + record.offset();
    letter.headers().add(HeaderNames.REASON, reason.getBytes(StandardCharsets.UTF_8));
    letter.headers().add(PLACE, place.getBytes(StandardCharsets.UTF_8));
    return letter;
  }
}
