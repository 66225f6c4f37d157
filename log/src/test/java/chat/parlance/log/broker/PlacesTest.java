package chat.parlance.log.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final TopicPartition PARTITION = new TopicPartition("inbox.messaging", 3);

  @Nested
  class GivenALogFrom100To200 {

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    @BeforeEach
    void prepare() {
      consumer.assign(Set.of(PARTITION));
      consumer.updateBeginningOffsets(Map.of(PARTITION, 100L));
      consumer.updateEndOffsets(Map.of(PARTITION, 200L));
    }

    private Map<Integer, Long> placesAfterCommit(long place) {
      consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(place)));
      return Places.of(consumer, Set.of(PARTITION));
    }

    @Test
    void whenNothingWasCommitted_thenItBeginsAtTheBegin() {
      assertThat(Places.of(consumer, Set.of(PARTITION))).containsEntry(3, 100L);
    }

    @Test
    void whenThePlaceIsInside_thenItGoesOnThere() {
      assertThat(placesAfterCommit(150)).containsEntry(3, 150L);
    }

    @Test
    void whenRecordsExpired_thenItGoesOnAtTheFirstThatIsLeft() {
      assertThat(placesAfterCommit(50)).containsEntry(3, 100L);
    }

    @Test
    void whenTheLogLostItsEnd_thenItGoesOnAtTheEndAndRepeatsNothing() {
      assertThat(placesAfterCommit(250)).containsEntry(3, 200L);
    }
  }
}
