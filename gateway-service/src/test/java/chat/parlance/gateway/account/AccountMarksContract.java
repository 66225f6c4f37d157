package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every keeper of marks does.
abstract class AccountMarksContract {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00.123Z");

  private Accounts accounts;
  private AccountMarks marks;

  /// The marks of these accounts, of which there are none yet.
  abstract AccountMarks marks(Accounts accounts);

  /// Accounts in the same store.
  abstract Accounts accounts();

  @BeforeEach
  void open() {
    accounts = accounts();
    marks = marks(accounts);
  }

  @Nested
  class GivenNoAccount {

    @Test
    void whenMarkedOrUsed_thenNothing() {
      assertThat(marks.mark(JULIET, "motd", "1")).isFalse();
      marks.loggedIn(Map.of(JULIET, NOW));

      assertThat(marks.lastLogin(JULIET)).isNull();
    }
  }

  @Nested
  class GivenAnAccount {

    @BeforeEach
    void create() {
      accounts.create(JULIET, "longenough");
    }

    @Test
    void whenMarkedTwice_thenTheFirstTimeCounts() {
      assertThat(marks.mark(JULIET, "motd", "1")).isTrue();
      assertThat(marks.mark(JULIET, "motd", "1")).isFalse();
      assertThat(marks.mark(JULIET, "motd", "2")).isTrue();
      assertThat(marks.mark(JULIET, "welcome", "1")).isTrue();
    }

    @Test
    void whenUsed_thenTheLastTimeIsKnown() {
      assertThat(marks.lastLogin(JULIET)).isNull();

      marks.loggedIn(Map.of(JULIET, NOW.minusSeconds(60)));
      marks.loggedIn(Map.of(JULIET, NOW));

      assertThat(marks.lastLogin(JULIET)).isEqualTo(NOW);
    }

    @Test
    void whenManyAreUsed_thenTheLastTimeOfEachIsKnown() {
      var times = new HashMap<BareJid, Instant>();
      for (int i = 0; i < 1500; i++) {
        times.put(BareJid.of("nobody" + i + "@capulet.lit"), NOW);
      }
      times.put(JULIET, NOW);

      marks.loggedIn(times);

      assertThat(marks.lastLogin(JULIET)).isEqualTo(NOW);
      assertThat(marks.lastLogin(BareJid.of("nobody7@capulet.lit"))).isNull();
    }

    @Test
    void whenMarked_thenTheAccountIsAsItWas() {
      marks.mark(JULIET, "motd", "1");
      marks.loggedIn(Map.of(JULIET, NOW));

      assertThat(accounts.find(JULIET).enabled()).isTrue();
      assertThat(accounts.page(null, 10).accounts()).hasSize(1);
    }
  }
}
