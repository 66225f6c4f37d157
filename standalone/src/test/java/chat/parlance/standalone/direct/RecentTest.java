package chat.parlance.standalone.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent recent = new Recent();

  @Test
  void whenABatchHasThePlace_thenItIsThere() {
    var batch = batch(5, 3, 100);
    recent.add(batch);

    assertThat(recent.at(5)).isSameAs(batch);
    assertThat(recent.at(7)).isSameAs(batch);
    assertThat(batch.at(7).offset()).isEqualTo(7);
  }

  @Test
  void whenThePlaceIsBehindABatch_thenTheNextIsFound() {
    var next = batch(6, 1, 100);
    recent.add(batch(5, 1, 100));
    recent.add(next);

    assertThat(recent.at(6)).isSameAs(next);
    assertThat(recent.at(5)).isNull();
  }

  @Test
  void whenSomethingIsMissing_thenNothingIsFound() {
    recent.add(batch(5, 1, 100));
    recent.add(batch(8, 1, 100));

    assertThat(recent.at(4)).isNull();
    assertThat(recent.at(6)).isNull();
    assertThat(recent.at(8)).isNotNull();
  }

  @Test
  void whenMoreIsAddedThanIsRead_thenTheOldestIsLeftToTheFile() {
    recent.add(batch(1, 1, 100_000));
    recent.add(batch(2, 1, 100_000));

    assertThat(recent.at(1)).isNull();
    assertThat(recent.at(2)).isNotNull();
  }

  @Test
  void whenABatchIsTooLarge_thenItIsLeftToTheFile() {
    recent.add(batch(1, 1, 1_000_000));

    assertThat(recent.at(1)).isNull();
  }

  @Test
  void whenCleared_thenNothingIsFound() {
    recent.add(batch(1, 1, 100));

    recent.clear();

    assertThat(recent.at(1)).isNull();
  }

  private static Appended batch(long place, int count, int bytes) {
    var record = new ProducerRecord<byte[], byte[]>("topic", new byte[0]);
    var partition = new TopicPartition("topic", 0);
    var sending = new Sending(record, partition, 1, null, new CompletableFuture<>());
    return new Appended(place, List.copyOf(Collections.nCopies(count, sending)), bytes);
  }
}
