package chat.parlance.log.state;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Origin;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OriginsTest {

  private static final long START = 1_000_000;
  private static final Duration RETENTION = Duration.ofMinutes(10);

  private final Origins origins = new Origins(RETENTION);

  @Test
  void whenASequenceGrows_thenRecordsAreNew() {
    assertThat(origins.add(new Origin("a", 0), START)).isTrue();
    assertThat(origins.add(new Origin("a", 1), START)).isTrue();
    assertThat(origins.add(new Origin("a", 7), START)).isTrue();
  }

  @Test
  void whenASequenceIsNotNewer_thenTheRecordWasSeen() {
    origins.add(new Origin("a", 7), START);

    assertThat(origins.add(new Origin("a", 7), START)).isFalse();
    assertThat(origins.add(new Origin("a", 3), START)).isFalse();
    assertThat(origins.add(new Origin("b", 3), START)).isTrue();
  }

  @Test
  void whenASourceIsSilentForLong_thenItIsForgotten() {
    origins.add(new Origin("silent", 7), START);
    origins.add(new Origin("busy", 1), START);
    origins.add(new Origin("busy", 2), START + RETENTION.toMillis());

    origins.add(new Origin("new", 1), START + RETENTION.toMillis() + 1);

    assertThat(origins.size()).isEqualTo(2);
    assertThat(origins.add(new Origin("busy", 2), START + RETENTION.toMillis())).isFalse();
  }

  @Test
  void whenWrittenAndRestored_thenItRemembersTheSame() {
    for (int source = 0; source < 5_000; source++) {
      origins.add(new Origin("s0/" + source, source), START + source);
    }

    var restored = new Origins(RETENTION);
    origins.snapshot().chunks().forEach(restored::restore);

    assertThat(origins.snapshot().chunks()).hasSize(3);
    assertThat(restored.snapshot().chunks()).isEqualTo(origins.snapshot().chunks());
    assertThat(restored.add(new Origin("s0/4999", 4_999), START)).isFalse();
    assertThat(restored.add(new Origin("s0/4999", 5_000), START)).isTrue();
  }
}
