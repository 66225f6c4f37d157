package chat.parlance.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Origin;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SequencesTest {

  private static final String SOURCE = "messaging-3.17";
  private static final long[] SESSION = {5};

  private final Sequences sequences = new Sequences();

  private boolean add(long offset, String source, long sequence, long... sessions) {
    return sequences.add(offset, new Origin(source, sequence), sessions);
  }

  private List<LastOfSource> pass(long place) {
    return sequences.pass(place).values().stream().flatMap(List::stream).toList();
  }

  @Nested
  class GivenARecord {

    {
      add(100, SOURCE, 7, SESSION);
    }

    @Test
    void whenItComesAgain_thenItIsKnown() {
      assertThat(add(101, SOURCE, 7, SESSION)).isFalse();
      assertThat(add(102, SOURCE, 6, SESSION)).isFalse();
    }

    @Test
    void whenALaterOneComes_thenItIsNew() {
      assertThat(add(101, SOURCE, 8, SESSION)).isTrue();
      assertThat(add(102, SOURCE, 7, SESSION)).isFalse();
    }

    @Test
    void whenAnotherSourceIsBehind_thenThatIsNew() {
      assertThat(add(101, "presence-3.17", 1, SESSION)).isTrue();
    }

    @Test
    void whenOneIsForASessionThatBeganLater_thenTheSourceBeganAnew() {
      assertThat(add(101, SOURCE, 2, 5, 6)).isTrue();
      assertThat(add(102, SOURCE, 2, 6)).isFalse();
      assertThat(add(103, SOURCE, 3, SESSION)).isTrue();
    }
  }

  @Nested
  class GivenAPlaceBeforeWhatWasRead {

    {
      add(100, SOURCE, 7, SESSION);
      add(101, SOURCE, 8, SESSION);
    }

    @Test
    void whenPassed_thenOnlyWhatIsBeforeItIsRecorded() {
      assertThat(pass(101)).containsExactly(new LastOfSource(SOURCE, 7, 5));
      assertThat(pass(102)).containsExactly(new LastOfSource(SOURCE, 8, 5));
    }

    @Test
    void whenNothingNewIsBeforeIt_thenNothingIsRecorded() {
      pass(102);
      add(102, SOURCE, 8, SESSION);

      assertThat(pass(103)).isEmpty();
      assertThat(pass(-1)).isEmpty();
    }

    @Test
    void whenReadAgainFromThere_thenTheRestIsNew() {
      var after = new Sequences();

      after.restore(pass(101));

      assertThat(after.add(101, new Origin(SOURCE, 8), SESSION)).isTrue();
      assertThat(after.add(102, new Origin(SOURCE, 7), SESSION)).isFalse();
    }
  }
}
