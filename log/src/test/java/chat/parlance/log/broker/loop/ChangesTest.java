package chat.parlance.log.broker.loop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.state.StateRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private final Changes changes = new Changes();

  private static StateRecord change(String fact, long at) {
    return new StateRecord("juliet@capulet.lit\n" + fact, "{\"at\":" + at + "}", at);
  }

  @Nested
  class GivenSeveralChangesOfAFact {

    {
      changes.add(change("presence", 3));
      changes.add(change("sessions", 4));
      changes.add(change("presence", 5));
      changes.add(change("presence", 9));
    }

    @Test
    void whenAPlaceIsCommitted_thenTheLastBeforeItIsNeeded() {
      assertThat(changes.takeBefore(9))
          .containsExactly(change("presence", 5), change("sessions", 4));
    }

    @Test
    void whenTheNextPlaceIsCommitted_thenOnlyWhatCameSince() {
      changes.takeBefore(9);

      assertThat(changes.takeBefore(10)).containsExactly(change("presence", 9));
      assertThat(changes.takeBefore(11)).isEmpty();
    }

    @Test
    void whenTheyAreWrittenBeforeAPlaceIsKnown_thenNoneIsLeftOut() {
      assertThat(changes.takeAll())
          .containsExactly(
              change("presence", 3),
              change("presence", 5),
              change("presence", 9),
              change("sessions", 4));
      assertThat(changes.takeBefore(10)).isEmpty();
    }
  }

  @Nested
  class GivenMany {

    @Test
    void whenTheyAreTaken_thenTheyAreNotMany() {
      for (int i = 0; i < 1_001; i++) {
        assertThat(changes.areMany()).isFalse();
        changes.add(change("presence", i));
      }
      assertThat(changes.areMany()).isTrue();

      changes.takeBefore(1_000);

      assertThat(changes.areMany()).isFalse();
    }

    @Test
    void whenTheyAreLong_thenAFewAreMany() {
      changes.add(new StateRecord("juliet@capulet.lit\nroster", "x".repeat(1 << 20), 1));

      assertThat(changes.areMany()).isTrue();
    }
  }
}
