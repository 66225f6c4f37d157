package chat.parlance.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitRingTest {

  private long nowNanos;
  private final CommitRing ring = new CommitRing(() -> nowNanos);

  @Test
  void whenNothingWasRead_thenNothingIsCommittable() {
    assertThat(ring.committable()).isEqualTo(-1);
  }

  @Test
  void whenALaterRecordIsSettledFirst_thenTheEarlierHoldsThePlace() {
    ring.open(10, 1);
    ring.open(11, 2);
    ring.open(12, 1);

    ring.settled(11);
    ring.settled(11);
    assertThat(ring.committable()).isEqualTo(10);

    ring.settled(10);
    assertThat(ring.committable()).isEqualTo(12);
  }

  @Test
  void whenOffsetsAreLeftOut_thenTheyHoldNothing() {
    ring.open(10, 0);
    ring.open(20, 1);

    assertThat(ring.committable()).isEqualTo(20);
    ring.settled(20);
    assertThat(ring.committable()).isEqualTo(21);
  }

  @Test
  void whenManyWait_thenItGrows() {
    for (int i = 0; i < 10_000; i++) {
      ring.open(i, 1);
    }
    for (int i = 9_999; i > 0; i--) {
      ring.settled(i);
    }
    assertThat(ring.committable()).isZero();
    assertThat(ring.size()).isEqualTo(10_000);

    ring.settled(0);
    assertThat(ring.committable()).isEqualTo(10_000);
  }

  @Test
  void whenOneWaits_thenItIsKnownForHowLongItHoldsThePlace() {
    ring.open(10, 1);
    ring.open(11, 1);

    nowNanos += 5_000_000_000L;
    assertThat(ring.heldSeconds()).isEqualTo(5);

    ring.settled(10);
    assertThat(ring.heldSeconds()).isZero();
    nowNanos += 2_000_000_000L;
    assertThat(ring.heldSeconds()).isEqualTo(2);

    ring.settled(11);
    assertThat(ring.heldSeconds()).isZero();
  }
}
