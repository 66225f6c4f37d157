package chat.parlance.standalone.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final TopicPartition PARTITION = new TopicPartition("inbox", 0);

  private final Queue<Sending> queue = new ArrayDeque<>();
  private final List<String> ends = new ArrayList<>();

  @Nested
  class GivenManyRecords {

    @Test
    void whenABatchIsTaken_thenItHasAsManyAsFit() {
      add(30_000, 30_000, 30_000);

      assertThat(Batch.of(queue).sendings()).hasSize(2);
    }

    @Test
    void whenTheFirstIsLarge_thenItGoesAlone() {
      add(200_000, 10);

      assertThat(Batch.of(queue).sendings()).hasSize(1);
    }

    @Test
    void whenABatchIsWritten_thenItHasTheRecordsInOrder() {
      add(1, 2, 3);

      var records = Batch.of(queue).records().records();

      assertThat(records).extracting(record -> record.valueSize()).containsExactly(1, 2, 3);
    }
  }

  @Nested
  class GivenAnAnswer {

    @Test
    void whenItIsWritten_thenEachHearsItsOffset() {
      add(1, 1);

      boolean done = end(answer(Errors.NONE, 7));

      assertThat(done).isTrue();
      assertThat(ends).containsExactly("7", "8");
      assertThat(queue).isEmpty();
    }

    @Test
    void whenItCannotBeWrittenNow_thenNothingIsSaidAndAllStay() {
      add(1, 1);

      boolean done = end(answer(Errors.NOT_LEADER_OR_FOLLOWER, -1));

      assertThat(done).isFalse();
      assertThat(ends).isEmpty();
      assertThat(queue).hasSize(2);
    }

    @Test
    void whenItIsTooLarge_thenItHearsSo() {
      add(200_000, 1);

      boolean done = end(answer(Errors.MESSAGE_TOO_LARGE, -1));

      assertThat(done).isTrue();
      assertThat(ends).containsExactly(RecordTooLargeException.class.getSimpleName());
      assertThat(queue).hasSize(1);
    }
  }

  private boolean end(PartitionResponse response) {
    var batch = Batch.of(queue);
    boolean done = batch.settle(response);
    if (done) {
      batch.tell(response);
    }
    return done;
  }

  private void add(int... sizes) {
    for (int size : sizes) {
      var record = new ProducerRecord<>(PARTITION.topic(), new byte[] {1}, new byte[size]);
      queue.add(
          new Sending(
              record,
              PARTITION,
              42,
              (written, failure) ->
                  ends.add(
                      failure == null
                          ? Long.toString(written.offset())
                          : failure.getClass().getSimpleName()),
              new CompletableFuture<>()));
    }
  }

  private static PartitionResponse answer(Errors error, long offset) {
    return new PartitionResponse(error, offset, -1, 0, List.of(), null);
  }
}
