package chat.parlance.log.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.InMemoryFactStore;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.xmpp.jid.BareJid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoreFactsTest {

  private static final String LOG = "log";
  private static final BareJid ROMEO = BareJid.of("romeo@example.net");
  private static final Fact<Note> NOTE = Fact.inStore("notes", Note.class);

  record Note(String text) {}

  private final FactStore store = new InMemoryFactStore();
  private StoreFacts facts = new StoreFacts(LOG, 10);

  private void load(BareJid address, long next, long committed) {
    var stored = store.load(Set.of(FactId.of(address, NOTE))).get(FactId.of(address, NOTE));
    facts.loaded(address, NOTE, stored, next, committed);
  }

  private void round(long committed) {
    store.save(facts.capture(committed));
    facts.committed();
  }

  private @Nullable String text() {
    var note = facts.get(ROMEO, NOTE);
    return note == null ? null : note.text();
  }

  @Nested
  class GivenAnEmptyStore {

    @Test
    void whenAFactIsNotLoaded_thenItIsMissing() {
      assertThatThrownBy(() -> facts.get(ROMEO, NOTE)).isInstanceOf(MissingFactException.class);
    }

    @Test
    void whenItIsLoaded_thenThereIsNone() {
      load(ROMEO, 5, 5);

      assertThat(facts.get(ROMEO, NOTE)).isNull();
    }

    @Test
    void whenItIsChanged_thenTheNextRoundWritesItOnce() {
      load(ROMEO, 5, 5);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      facts.put(ROMEO, NOTE, new Note("b"), 6);

      var changes = facts.capture(7);

      assertThat(changes).hasSize(1);
      assertThat(facts.capture(7)).isEmpty();
      assertThat(text()).isEqualTo("b");
    }
  }

  /// Written at 5 and committed to 6, changed at 8, saved but not committed: then it all begins
  /// anew.
  @Nested
  class GivenASaveThatWasNotCommitted {

    private void prepare() {
      load(ROMEO, 5, 5);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      round(6);
      facts.put(ROMEO, NOTE, new Note("b"), 8);
      store.save(facts.capture(9));
      facts = new StoreFacts(LOG, 10);
    }

    @Test
    void whenTheRecordIsDecidedAgain_thenTheFactIsAsItWasBefore() {
      prepare();

      load(ROMEO, 7, 6);

      assertThat(text()).isEqualTo("a");
    }

    @Test
    void whenItIsChangedAgain_thenTheValueOfTheCommittedPlaceStays() {
      prepare();
      load(ROMEO, 8, 6);
      facts.put(ROMEO, NOTE, new Note("b"), 8);
      store.save(facts.capture(9));
      facts = new StoreFacts(LOG, 10);

      load(ROMEO, 6, 6);

      assertThat(text()).isEqualTo("a");
    }

    @Test
    void whenTheLogIsAnotherOne_thenTheNewestValueCounts() {
      prepare();
      facts = new StoreFacts("another log", 10);

      load(ROMEO, 0, 0);

      assertThat(text()).isEqualTo("b");
    }
  }

  @Nested
  class GivenAFactThatIsRemoved {

    @Test
    void whenTheRemovalIsCommitted_thenTheDocumentGoesWithTheNextRound() {
      load(ROMEO, 5, 5);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      round(6);
      facts.put(ROMEO, NOTE, null, 7);
      round(8);

      assertThat(store.read(NOTE, Set.of(ROMEO))).isEmpty();
      assertThat(store.load(Set.of(FactId.of(ROMEO, NOTE)))).hasSize(1);

      assertThat(facts.hasRemovals()).isTrue();
      round(8);

      assertThat(store.load(Set.of(FactId.of(ROMEO, NOTE)))).isEmpty();
      assertThat(facts.hasRemovals()).isFalse();
    }

    @Test
    void whenTheRemovalIsCommitted_thenItIsSaidThatTheOldValueIsStillThere() {
      load(ROMEO, 5, 5);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      round(6);
      assertThat(facts.erased(6)).isEqualTo(6);
      facts.put(ROMEO, NOTE, null, 7);

      round(8);
      assertThat(facts.erased(8)).isEqualTo(7);
      round(8);

      assertThat(facts.erased(8)).isEqualTo(8);
    }

    @Test
    void whenItWasNeverCommitted_thenNoDocumentIsLeft() {
      load(ROMEO, 5, 5);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      facts.put(ROMEO, NOTE, null, 6);

      round(7);

      assertThat(store.load(Set.of(FactId.of(ROMEO, NOTE)))).isEmpty();
      assertThat(facts.hasRemovals()).isFalse();
    }

    @Test
    void whenACrashComesBeforeItsDocumentGoes_thenItGoesWhenItIsNextLoaded() {
      load(ROMEO, 5, 5);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      round(6);
      facts.put(ROMEO, NOTE, null, 7);
      round(8);
      facts = new StoreFacts(LOG, 10);

      load(ROMEO, 8, 8);
      round(8);

      assertThat(store.load(Set.of(FactId.of(ROMEO, NOTE)))).isEmpty();
    }

    @Test
    void whenALaterRecordChangesItAgain_thenTheOldValueGoesAllTheSame() {
      load(ROMEO, 5, 5);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      round(6);
      facts.put(ROMEO, NOTE, null, 7);
      round(8);
      facts.put(ROMEO, NOTE, new Note("b"), 9);

      round(9);

      assertThat(store.load(Set.of(FactId.of(ROMEO, NOTE)))).isEmpty();
      assertThat(text()).isEqualTo("b");
    }
  }

  @Nested
  class GivenAPlaceThatStaysBehind {

    /// Another address of the partition waits, so only 4 is committed.
    @Test
    void whenAFactIsSavedTwice_thenTheValueOfTheCommittedPlaceStays() {
      load(ROMEO, 5, 4);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      round(4);
      facts.put(ROMEO, NOTE, new Note("b"), 9);
      round(4);

      facts = new StoreFacts(LOG, 10);
      load(ROMEO, 5, 4);

      assertThat(facts.get(ROMEO, NOTE)).isNull();
    }

    /// Changed at 5 and at 9, but the record at 7 is of an address that waits.
    @Test
    void whenItLiesBetweenTwoChanges_thenOnlyTheLaterOneIsMadeAgain() {
      load(ROMEO, 5, 4);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      facts.put(ROMEO, NOTE, new Note("b"), 9);
      round(7);

      facts = new StoreFacts(LOG, 10);
      load(ROMEO, 9, 7);

      assertThat(text()).isEqualTo("a");
    }

    @Test
    void whenItPassesTheLaterChange_thenThatIsWrittenToo() {
      load(ROMEO, 5, 4);
      facts.put(ROMEO, NOTE, new Note("a"), 5);
      facts.put(ROMEO, NOTE, new Note("b"), 9);
      round(7);
      assertThat(facts.pinned()).isEqualTo(1);
      round(10);

      facts = new StoreFacts(LOG, 10);
      load(ROMEO, 10, 10);

      assertThat(text()).isEqualTo("b");
      assertThat(facts.pinned()).isZero();
    }
  }

  @Nested
  class GivenMoreFactsThanTheLimit {

    @Test
    void whenTheyAreUnchanged_thenTheEldestGo() {
      for (int i = 0; i < 20; i++) {
        load(BareJid.of("user" + i + "@example.net"), 0, 0);
      }

      assertThat(facts.isLoaded(BareJid.of("user0@example.net"), NOTE)).isFalse();
      assertThat(facts.isLoaded(BareJid.of("user19@example.net"), NOTE)).isTrue();
    }

    @Test
    void whenTheyAreNotDurable_thenTheyStay() {
      load(ROMEO, 0, 0);
      facts.put(ROMEO, NOTE, new Note("a"), 0);
      for (int i = 0; i < 20; i++) {
        load(BareJid.of("user" + i + "@example.net"), 0, 0);
      }

      assertThat(text()).isEqualTo("a");
      assertThat(facts.pinned()).isEqualTo(1);
    }
  }

  @Nested
  class GivenLargeFacts {

    @Test
    void whenTheyAreTooLargeTogether_thenOneIsForgottenOnceItIsWritten() {
      facts = new StoreFacts(LOG, 10, 100);
      var juliet = BareJid.of("juliet@example.com");
      load(ROMEO, 1, 1);
      facts.put(ROMEO, NOTE, new Note("x".repeat(80)), 1);
      load(juliet, 1, 1);
      facts.put(juliet, NOTE, new Note("y".repeat(80)), 2);
      assertThat(facts.isLoaded(juliet, NOTE) && facts.isLoaded(ROMEO, NOTE)).isTrue();

      round(3);

      assertThat(facts.isLoaded(ROMEO, NOTE)).isNotEqualTo(facts.isLoaded(juliet, NOTE));
      load(ROMEO, 3, 3);
      assertThat(text()).hasSize(80);
    }
  }
}
