package chat.parlance.gateway.session.sm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.session.sm.Checkpoint.Acknowledged;
import chat.parlance.gateway.session.sm.Outbound.Offer;
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

  private static Offer offer(Outbound out, Delivery delivery) {
    return out.offer(delivery, 100, 10_000);
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
      offer(out, delivery(3));

      var written = write(out);

      assertThat(written).containsExactly(3L);
      assertThat(settled).containsExactly(3L);
      assertThat(out.size()).isZero();
    }

    @Test
    void whenEnabledLater_thenOnlyWhatIsWrittenAfterwardsCounts() {
      offer(out, delivery(3));
      write(out);
      offer(out, delivery(4));

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
        offer(out, delivery(i));
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

      assertThat(offer(out, delivery(2))).isEqualTo(Offer.REPEATED);
      assertThat(offer(out, delivery(4))).isEqualTo(Offer.QUEUED);
    }

    @Test
    void whenAStanzaIsAnsweredAgain_thenDropped() {
      offer(out, answer(4, 8));
      assertThat(offer(out, answer(5, 8))).isEqualTo(Offer.REPEATED);
      write(out);
      out.acknowledge(4, settled::add);

      assertThat(offer(out, answer(6, 7))).isEqualTo(Offer.REPEATED);
      assertThat(offer(out, answer(7, 9))).isEqualTo(Offer.QUEUED);
    }

    @Test
    void whenAnswersWerentAcknowledged_thenACheckpointDoesntCountThem() {
      offer(out, answer(4, 8));
      offer(out, answer(5, 9));
      write(out);
      out.acknowledge(4, settled::add);

      var restored = new Outbound(out.snapshot());

      assertThat(offer(restored, answer(5, 9))).isEqualTo(Offer.QUEUED);
      assertThat(offer(restored, answer(6, 8))).isEqualTo(Offer.REPEATED);
    }

    @Test
    void whenResumedWithMoreThanThereIs_thenRefused() {
      assertThat(out.resume(4, settled::add)).isEqualTo(-1);
      assertThat(out.resume(3, settled::add)).isEqualTo(3);
    }

    @Test
    void whenTooMany_thenOverfull() {
      assertThat(out.offer(delivery(4), 3, 10_000)).isEqualTo(Offer.OVERFULL);
      assertThat(out.offer(delivery(5), 100, 10)).isEqualTo(Offer.OVERFULL);
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
        offer(out, delivery(i));
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
