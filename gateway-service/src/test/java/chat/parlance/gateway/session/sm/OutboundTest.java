package chat.parlance.gateway.session.sm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.session.sm.Checkpoint.Acknowledged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutboundTest {

  private static final long TWO_TO_32 = 1L << 32;

  private final List<Long> settled = new ArrayList<>();

  private static Delivery delivery(long offset) {
    return answer(offset, Delivery.NO_ANSWER);
  }

  private static Delivery answer(long offset, long answered) {
    var xml = ("<message id='" + offset + "'/>").getBytes(UTF_8);
    return new Delivery(offset, xml, answered, true, Set.of());
  }

  private List<Long> write(Outbound out) {
    List<Long> written = new ArrayList<>();
    for (var next = out.next(settled::add); next != null; next = out.next(settled::add)) {
      written.add(next.offset());
    }
    return written;
  }

  @Nested
  class GivenNoStreamManagement {

    private final Outbound out = new Outbound();

    @Test
    void whenWritten_thenSettled() {
      out.offer(delivery(3));

      var written = write(out);

      assertThat(written).containsExactly(3L);
      assertThat(settled).containsExactly(3L);
      assertThat(out.size()).isZero();
    }

    @Test
    void whenEnabledLater_thenOnlyWhatIsWrittenAfterwardsCounts() {
      out.offer(delivery(3));
      write(out);
      out.offer(delivery(4));

      out.enable();
      write(out);

      assertThat(out.unacknowledged()).isEqualTo(1);
      assertThat(out.acknowledge(1, settled::add)).isEqualTo(1);
      assertThat(settled).containsExactly(3L, 4L);
    }
  }

  @Nested
  class GivenStreamManagement {

    private final Outbound out = new Outbound();

    {
      out.enable();
      for (int i = 1; i <= 3; i++) {
        out.offer(delivery(i));
      }
    }

    @Test
    void whenAcknowledged_thenThoseUpToHAreSettled() {
      write(out);

      int count = out.acknowledge(2, settled::add);

      assertThat(count).isEqualTo(2);
      assertThat(settled).containsExactly(1L, 2L);
      assertThat(out.unacknowledged()).isEqualTo(1);
      assertThat(out.handled()).isEqualTo(2);
    }

    @Test
    void whenAcknowledgedTwice_thenTheSecondIsForNothing() {
      write(out);
      out.acknowledge(2, settled::add);

      assertThat(out.acknowledge(1, settled::add)).isZero();
      assertThat(out.acknowledge(2, settled::add)).isZero();
    }

    @Test
    void whenMoreAcknowledgedThanWritten_thenRefused() {
      assertThat(out.acknowledge(1, settled::add)).isEqualTo(-1);
      write(out);
      assertThat(out.acknowledge(4, settled::add)).isEqualTo(-1);
      assertThat(out.acknowledge(TWO_TO_32 - 1, settled::add)).isEqualTo(-1);
      assertThat(out.acknowledge(3, settled::add)).isEqualTo(3);
    }

    @Test
    void whenResumed_thenUnacknowledgedIsWrittenAgainInOrder() {
      write(out);

      assertThat(out.resume(1, settled::add)).isEqualTo(1);

      assertThat(write(out)).containsExactly(2L, 3L);
    }

    @Test
    void whenTheLogIsReadAgain_thenWhatTheClientHasIsDropped() {
      write(out);
      out.acknowledge(2, settled::add);

      assertThat(out.offer(delivery(2))).isFalse();
      assertThat(out.offer(delivery(4))).isTrue();
    }

    @Test
    void whenAStanzaIsAnsweredAgain_thenDropped() {
      out.offer(answer(4, 8));
      assertThat(out.offer(answer(5, 8))).isFalse();
      write(out);
      out.acknowledge(4, settled::add);

      assertThat(out.offer(answer(6, 7))).isFalse();
      assertThat(out.offer(answer(7, 9))).isTrue();
    }

    @Test
    void whenAnswersWerentAcknowledged_thenACheckpointDoesntCountThem() {
      out.offer(answer(4, 8));
      out.offer(answer(5, 9));
      write(out);
      out.acknowledge(4, settled::add);

      var restored = new Outbound(out.snapshot());

      assertThat(restored.offer(answer(5, 9))).isTrue();
      assertThat(restored.offer(answer(6, 8))).isFalse();
    }

    @Test
    void whenResumedWithMoreThanThereIs_thenRefused() {
      assertThat(out.resume(4, settled::add)).isEqualTo(-1);
      assertThat(out.resume(3, settled::add)).isEqualTo(3);
    }

    @Test
    void whenWritten_thenItStillCountsAgainstTheClient() {
      write(out);

      assertThat(out.exceeds(2, 10_000)).isTrue();
      assertThat(out.exceeds(3, 10)).isTrue();
      assertThat(out.exceeds(3, 10_000)).isFalse();
    }

    @Test
    void whenDrained_thenEverythingInOrder() {
      out.next(settled::add);
      List<Long> drained = new ArrayList<>();

      out.drain(delivery -> drained.add(delivery.offset()));

      assertThat(drained).containsExactly(1L, 2L, 3L);
      assertThat(out.size()).isZero();
    }
  }

  @Nested
  class GivenACountNearTwoToThe32 {

    private final Outbound out =
        new Outbound(new Acknowledged(TWO_TO_32 - 2 + 5, 5, 10, Delivery.NO_ANSWER));

    @Test
    void whenAcknowledged_thenHStartsAgainAtZero() {
      for (int i = 11; i <= 14; i++) {
        out.offer(delivery(i));
      }
      write(out);

      assertThat(out.handled()).isEqualTo(TWO_TO_32 - 2);
      assertThat(out.acknowledge(TWO_TO_32 - 1, settled::add)).isEqualTo(1);
      assertThat(out.acknowledge(0, settled::add)).isEqualTo(1);
      assertThat(out.acknowledge(1, settled::add)).isEqualTo(1);
      assertThat(out.acknowledge(TWO_TO_32 - 1, settled::add)).isZero();
      assertThat(out.acknowledge(3, settled::add)).isEqualTo(-1);
    }
  }
}
