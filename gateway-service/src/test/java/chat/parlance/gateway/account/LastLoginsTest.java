package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LastLoginsTest {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");
  private static final BareJid ROMEO = BareJid.of("romeo@capulet.lit");
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final CountedMarks marks = new CountedMarks();
  private final LastLogins logins = new LastLogins(marks);

  @Nested
  class GivenLogins {

    @Test
    void whenTheyAreStored_thenByOneCommandTheLastOfEach() {
      logins.note(JULIET, NOW.minusSeconds(1));
      logins.note(ROMEO, NOW);
      logins.note(JULIET, NOW);

      logins.store();
      logins.store();

      assertThat(marks.commands).containsExactly(Map.of(JULIET, NOW, ROMEO, NOW));
    }

    @Test
    void whenTheStoreIsAway_thenLaterOnesAreStored() {
      logins.note(JULIET, NOW);
      marks.away = true;
      logins.store();
      marks.away = false;
      logins.note(ROMEO, NOW);

      logins.store();

      assertThat(marks.commands).containsExactly(Map.of(ROMEO, NOW));
    }
  }

  @Nested
  class GivenItRuns {

    @Test
    void whenOneComes_thenItIsStoredSoon() {
      logins.start();

      logins.note(JULIET, NOW);

      await().atMost(Duration.ofSeconds(10)).until(() -> marks.lastLogin(JULIET) != null);
      logins.stop();
    }

    @Test
    void whenItStops_thenNothingIsLeft() {
      logins.start();
      logins.note(JULIET, NOW);

      logins.stop();

      assertThat(marks.lastLogin(JULIET)).isEqualTo(NOW);
      assertThat(logins.isRunning()).isFalse();
    }
  }

  private static final class CountedMarks implements AccountMarks {

    private final List<Map<BareJid, Instant>> commands = new ArrayList<>();
    private boolean away;

    @Override
    public boolean mark(BareJid account, String name, String value) {
      return true;
    }

    @Override
    public synchronized void loggedIn(Map<BareJid, Instant> when) {
      if (away) {
        throw new IllegalStateException("the store is away");
      }
      commands.add(when);
    }

    @Override
    public synchronized @Nullable Instant lastLogin(BareJid account) {
      return commands.stream()
          .map(command -> command.get(account))
          .filter(when -> when != null)
          .reduce(null, (before, after) -> after);
    }
  }
}
