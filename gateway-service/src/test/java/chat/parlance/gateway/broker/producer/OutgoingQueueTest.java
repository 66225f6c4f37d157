package chat.parlance.gateway.broker.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class OutgoingQueueTest {

  private final OutgoingQueue queue = new OutgoingQueue(0);

  @Test
  void whenNobodyIsThereToSend_thenWhoBringsTheFirstIsToSeeToIt() {
    assertThat(queue.add(outgoing())).isTrue();
    assertThat(queue.add(outgoing())).isFalse();

    assertThat(queue.take()).hasSize(2);
    queue.release();

    assertThat(queue.add(outgoing())).isTrue();
  }

  @Test
  void whenMoreComesWhileItIsSent_thenThatIsTheThreads() throws InterruptedException {
    queue.add(outgoing());
    queue.take();
    assertThat(queue.add(outgoing())).isFalse();

    queue.release();

    assertThat(queue.await()).isTrue();
    assertThat(queue.take()).hasSize(1);
  }

  @Test
  void whenSomethingIsPutBack_thenItComesFirst() {
    var first = outgoing();
    var second = outgoing();
    queue.add(first);
    queue.take();
    queue.add(second);

    queue.putBack(List.of(first));

    assertThat(queue.take()).containsExactly(first, second);
  }

  @Test
  void whenTheThreadIsCalledForNothing_thenItLooksAllTheSame() throws InterruptedException {
    queue.call();

    assertThat(queue.await()).isTrue();
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void whenClosedAndNothingIsLeft_thenTheThreadEnds() throws InterruptedException {
    queue.add(outgoing());
    queue.call();
    queue.close();

    assertThat(queue.await()).isTrue();
    queue.take();
    queue.release();
    assertThat(queue.await()).isFalse();
  }

  @Test
  void whenTheLastWereTakenWithinThePause_thenItIsNotQuiet() {
    assertThat(new OutgoingQueue(Duration.ofHours(1).toNanos()).isQuiet()).isFalse();
    assertThat(queue.isQuiet()).isTrue();
  }

  private static Outgoing outgoing() {
    return new Outgoing(new ProducerRecord<>("topic", new byte[0]), _ -> {}, () -> {});
  }
}
