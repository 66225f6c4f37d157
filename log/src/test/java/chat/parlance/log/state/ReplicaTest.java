package chat.parlance.log.state;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Former;
import chat.parlance.log.Origin;
import chat.parlance.log.Woken;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.timer.Timer;
import chat.parlance.log.timer.Timers;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplicaTest {

  private static final Duration RETENTION = Duration.ofMinutes(10);
  private static final BareJid ROMEO = BareJid.of("romeo@example.net");
  private static final Fact<Note> NOTE = Fact.inLog("note", Note.class);

  record Note(String text) {}

  private final Replica replica = new Replica();

  private void change(String text, long at) {
    var note = text.isEmpty() ? null : new Note(text);
    replica.apply(StateRecord.ofFact(ROMEO, NOTE, note, at), replica.position() + 1);
  }

  private void origins(int set, long place, Origin... seen) {
    var origins = new Origins(RETENTION);
    for (var origin : seen) {
      origins.add(origin, 0);
    }
    StateRecord.ofOrigins(origins.snapshot().chunks(), set, place)
        .forEach(record -> replica.apply(record, replica.position() + 1));
  }

  @Nested
  class GivenTimers {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private void wake(String part, @Nullable Instant due, long at) {
      var put = Timer.put(new Effect.Wake("ring", part, due), at);
      replica.apply(StateRecord.ofFact(ROMEO, put.fact(), put.value(), at), replica.position() + 1);
    }

    private List<Timers.Due> due(long committed) {
      return replica.restore(committed, RETENTION).facts().timers().due(NOON, 10);
    }

    @Test
    void whenTheyWereAskedFor_thenTheyAreDueAgain() {
      wake("a", NOON, 1);
      wake("later", NOON.plusSeconds(1), 2);

      assertThat(due(3)).containsExactly(new Timers.Due(ROMEO, new Woken("ring", "a", 1)));
    }

    @Test
    void whenTheyEnded_thenTheyAreNot() {
      wake("a", NOON, 1);
      wake("a", null, 2);

      assertThat(due(3)).isEmpty();
    }

    @Test
    void whenTheirEndIsNotCommitted_thenTheyAreDueAgain() {
      wake("a", NOON, 1);
      wake("a", null, 2);

      assertThat(due(2)).hasSize(1);
    }
  }

  @Nested
  class GivenChanges {

    @Test
    void whenAllAreCommitted_thenTheLastCounts() {
      change("a", 1);
      change("b", 5);

      assertThat(replica.restore(6, RETENTION).facts().get(ROMEO, NOTE)).isEqualTo(new Note("b"));
    }

    @Test
    void whenTheLastIsNotCommitted_thenTheOneBeforeCounts() {
      change("a", 1);
      change("b", 5);

      assertThat(replica.restore(5, RETENTION).facts().get(ROMEO, NOTE)).isEqualTo(new Note("a"));
    }

    @Test
    void whenTheFactWasRemoved_thenThereIsNone() {
      change("a", 1);
      change("", 2);

      var restored = replica.restore(3, RETENTION);

      assertThat(restored.facts().get(ROMEO, NOTE)).isNull();
      assertThat(restored.facts().size()).isZero();
    }

    @Test
    void whenAReplacedOwnerWritesLate_thenTheNewerChangeCounts() {
      change("a", 1);
      change("new", 9);
      change("late", 5);

      assertThat(replica.restore(10, RETENTION).facts().get(ROMEO, NOTE))
          .isEqualTo(new Note("new"));
    }

    @Test
    void whenAReplacedOwnerWritesLate_thenWhatWasRemovedStaysSo() {
      change("a", 1);
      change("", 9);
      change("late", 5);

      assertThat(replica.restore(10, RETENTION).facts().get(ROMEO, NOTE)).isNull();
    }

    @Test
    void whenItIsPutAgainAfterARemoval_thenItCounts() {
      change("a", 1);
      change("", 5);
      change("b", 9);

      assertThat(replica.restore(10, RETENTION).facts().get(ROMEO, NOTE)).isEqualTo(new Note("b"));
    }

    @Test
    void whenAPlaceWasCommittedInBetween_thenNothingIsLost() {
      change("a", 1);
      origins(0, 2);
      change("b", 5);
      change("c", 7);

      assertThat(replica.restore(6, RETENTION).facts().get(ROMEO, NOTE)).isEqualTo(new Note("b"));
    }
  }

  @Nested
  class GivenWhatOnlyAnOlderVersionWrote {

    private List<FactId> found(Former former) {
      change("old", 1);
      var state = new PartitionState(replica.restore(2, RETENTION), new StoreFacts("log", 1));
      return state.former(List.of(former));
    }

    @Test
    void whenItIsLookedFor_thenItIsFound() {
      assertThat(found(Former.of(NOTE))).containsExactly(FactId.of(ROMEO, NOTE));
    }

    @Test
    void whenItIsNotOfThatForm_thenItIsNot() {
      assertThat(found(new Former(NOTE, json -> json.contains("older")))).isEmpty();
    }

    @Test
    void whenAnotherFactIsMeant_thenItIsNot() {
      assertThat(found(Former.of(Fact.inLog("other", Note.class)))).isEmpty();
    }
  }

  @Nested
  class GivenOrigins {

    @Test
    void whenASetIsComplete_thenItCounts() {
      origins(0, 10, new Origin("s0/1", 5));

      var restored = replica.restore(12, RETENTION);

      assertThat(restored.originsAt()).isEqualTo(10);
      assertThat(restored.nextSet()).isEqualTo(1);
      assertThat(restored.origins().add(new Origin("s0/1", 5), 0)).isFalse();
    }

    @Test
    void whenTheNextSetIsNotComplete_thenTheOneBeforeCounts() {
      origins(0, 10, new Origin("s0/1", 5));
      var next = new Origins(RETENTION);
      next.add(new Origin("s0/1", 8), 0);
      var records = StateRecord.ofOrigins(next.snapshot().chunks(), 1, 20);
      replica.apply(records.getFirst(), 99);

      var restored = replica.restore(20, RETENTION);

      assertThat(restored.originsAt()).isEqualTo(10);
      assertThat(restored.origins().add(new Origin("s0/1", 6), 0)).isTrue();
    }

    @Test
    void whenThereAreNone_thenThatIsSaid() {
      assertThat(replica.restore(3, RETENTION).originsAt()).isNull();
    }

    @Test
    void whenTheyAreFromAfterThePlace_thenTheyAreOfNoUse() {
      origins(0, 10, new Origin("s0/1", 5));

      assertThat(replica.restore(4, RETENTION).originsAt()).isNull();
    }
  }

  @Nested
  class GivenARecordOfState {

    @Test
    void whenItIsOfAFact_thenItsKeyNamesAddressAndFact() {
      var record = StateRecord.ofFact(ROMEO, NOTE, new Note("a"), 3);

      assertThat(record)
          .isEqualTo(new StateRecord("romeo@example.net\nnote", "{\"text\":\"a\"}", 3));
      assertThat(record.factId()).isEqualTo(new FactId(ROMEO, "note", ""));
    }

    @Test
    void whenItIsOfAPart_thenItsKeyNamesThePart() {
      var record = StateRecord.ofFact(ROMEO, NOTE.part("b 1"), new Note("a"), 3);

      assertThat(record.key()).isEqualTo("romeo@example.net\nnote\nb 1");
      assertThat(record.factId()).isEqualTo(new FactId(ROMEO, "note", "b 1"));
    }

    @Test
    void whenOriginsAreWritten_thenThePlaceComesLast() {
      var records = StateRecord.ofOrigins(List.of("a 1 0\n"), 1, 7);

      assertThat(records)
          .containsExactly(
              new StateRecord("\norigins/1/0", "a 1 0\n", 7), new StateRecord("\nplace", "1 1", 7));
    }
  }
}
