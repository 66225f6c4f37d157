package chat.parlance.log.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Effect.Wake;
import chat.parlance.log.Woken;
import chat.parlance.log.fact.FactId;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimersTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final BareJid ROMEO = BareJid.of("romeo@localhost");
  private static final BareJid JULIET = BareJid.of("juliet@localhost");

  private final Timers timers = new Timers();
  private final Map<FactId, @Nullable Timer> facts = new HashMap<>();
  private long offset;

  private void wake(BareJid address, String part, @Nullable Instant due) {
    var put = Timer.put(new Wake("ring", part, due), ++offset);
    var id = FactId.of(address, put.fact());
    timers.changed(id, facts.put(id, put.value()), put.value());
  }

  private List<String> due(Instant now) {
    return timers.due(now, 10).stream()
        .map(due -> due.address().localpart() + " " + due.woken().part())
        .toList();
  }

  @Nested
  class GivenSeveral {

    @Test
    void whenTheirTimeComes_thenTheyAreDueInItsOrderAndOnlyOnce() {
      wake(ROMEO, "second", NOON.plusSeconds(2));
      wake(JULIET, "first", NOON.plusSeconds(1));
      wake(ROMEO, "last", NOON.plusSeconds(9));

      assertThat(due(NOON)).isEmpty();
      assertThat(due(NOON.plusSeconds(2))).containsExactly("juliet first", "romeo second");
      assertThat(due(NOON.plusSeconds(2))).isEmpty();
      assertThat(timers.next()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void whenTheyAreDueAtOnce_thenNoneIsTakenForAnother() {
      wake(ROMEO, "a", NOON);
      wake(ROMEO, "b", NOON);
      wake(JULIET, "a", NOON);

      assertThat(due(NOON)).containsExactlyInAnyOrder("romeo a", "romeo b", "juliet a");
    }

    @Test
    void whenMoreAreDueThanAreWanted_thenTheOthersWait() {
      wake(ROMEO, "a", NOON);
      wake(ROMEO, "b", NOON);

      assertThat(timers.due(NOON, 1)).hasSize(1);
      assertThat(timers.due(NOON, 1)).hasSize(1);
      assertThat(timers.due(NOON, 1)).isEmpty();
    }
  }

  @Nested
  class GivenOneThatWaits {

    @Test
    void whenItIsAskedForAnew_thenTheNewTimeCounts() {
      wake(ROMEO, "a", NOON);
      wake(ROMEO, "a", NOON.plusSeconds(5));

      assertThat(due(NOON)).isEmpty();
      assertThat(timers.due(NOON.plusSeconds(5), 10))
          .containsExactly(new Timers.Due(ROMEO, new Woken("ring", "a", 2)));
    }

    @Test
    void whenItIsNotWantedAnyMore_thenNothingWaits() {
      wake(ROMEO, "a", NOON);
      wake(ROMEO, "a", null);

      assertThat(timers.next()).isNull();
    }
  }

  @Nested
  class GivenABadName {

    @Test
    void whenItIsAskedFor_thenItIsRefused() {
      assertThatThrownBy(() -> new Wake("a/b", "", NOON))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Wake("a", "b\nc", NOON))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
