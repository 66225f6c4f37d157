package chat.parlance.gateway.broker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {

  private long nowNanos = Long.MAX_VALUE;
  private final Pulse pulse = new Pulse(Duration.ofSeconds(5), () -> nowNanos);

  private void pass(int seconds) {
    nowNanos += Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void whenHeartbeatsAreConfirmed_thenNothingIsToBeSaid() {
    pass(10);
    pulse.confirmed();
    pass(10);

    assertThat(pulse.isFresh()).isTrue();
    assertThat(pulse.tell()).isFalse();
  }

  @Test
  void whenThreeAreMissing_thenThatIsSaidOnce() {
    pass(15);

    assertThat(pulse.isFresh()).isFalse();
    assertThat(pulse.tell()).isTrue();
    assertThat(pulse.tell()).isFalse();
  }

  @Test
  void whenOneIsConfirmedAgain_thenThatIsSaidOnce() {
    pass(15);
    pulse.tell();

    pulse.confirmed();

    assertThat(pulse.isFresh()).isTrue();
    assertThat(pulse.tell()).isTrue();
    assertThat(pulse.tell()).isFalse();
  }
}
