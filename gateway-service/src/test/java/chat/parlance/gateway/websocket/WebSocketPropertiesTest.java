package chat.parlance.gateway.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WebSocketPropertiesTest {

  private static WebSocketProperties withFrames(long bytes) {
    var second = Duration.ofSeconds(1);
    return new WebSocketProperties(
        Set.of(),
        DataSize.ofKilobytes(8),
        second,
        second,
        DataSize.ofBytes(bytes),
        second,
        second,
        second);
  }

  @Test
  void whenAFrameMayBecomeTooMuchForTheLog_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> withFrames(600_001));
    assertThat(withFrames(600_000).maxFrameBytes()).isEqualTo(600_000);
  }

  @Test
  void whenAFrameMayNotHoldWhatMustBeTaken_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> withFrames(9_999));
  }
}
