package chat.parlance.gateway.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotSilenceTest {

  private static final String GAUGE = "chat.gateway.slot.silence.seconds";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final SlotSilence silence = new SlotSilence(registry, () -> now);

  @Test
  void whenASlotWasHeardOf_thenItsSilenceIsMeasured() {
    silence.heard(3, now.toEpochMilli());
    now = now.plusSeconds(90);

    assertThat(registry.get(GAUGE).tag("slot", "3").gauge().value()).isEqualTo(90);
    assertThat(silence.lastOf(3)).isEqualTo(now.minusSeconds(90));
    assertThat(silence.lastOf(2)).isNull();
  }

  @Test
  void whenItIsRetired_thenItIsMeasuredNoMore() {
    silence.heard(3, now.toEpochMilli());

    silence.retired(3);

    assertThat(registry.find(GAUGE).gauges()).isEmpty();
    assertThat(silence.lastOf(3)).isNull();
  }
}
