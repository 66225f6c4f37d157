package chat.parlance.log.broker.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.broker.LogUnavailableException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlotsTest {

  @Nested
  class GivenFourSlotsAtTheStart {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger onTheLog = new AtomicInteger(4);
    private final Slots slots =
        new Slots(
            4,
            () -> {
              asked.incrementAndGet();
              return onTheLog.get();
            });

    @Test
    void whenOneOfThemIsUsed_thenTheLogIsNotAsked() {
      assertThat(slots.has(3)).isTrue();
      assertThat(asked).hasValue(0);
    }

    @Test
    void whenOneWasAddedSince_thenItIsFoundByAskingOnce() {
      onTheLog.set(6);

      assertThat(slots.has(5)).isTrue();
      assertThat(slots.has(4)).isTrue();
      assertThat(asked).hasValue(1);
    }

    @Test
    void whenThereIsNone_thenItIsUnknown() {
      assertThat(slots.has(4)).isFalse();
    }
  }

  @Test
  void whenTheLogIsAway_thenTheRunEnds() {
    var slots =
        new Slots(
            4,
            () -> {
              throw new LogUnavailableException(new IllegalStateException("away"));
            });

    assertThatThrownBy(() -> slots.has(4)).isInstanceOf(InterruptedRunException.class);
  }
}
