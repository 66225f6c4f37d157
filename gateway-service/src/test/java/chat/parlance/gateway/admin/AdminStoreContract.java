package chat.parlance.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every store of grants does.
abstract class AdminStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");
  private static final Grant JULIET = new Grant(BareJid.of("juliet@capulet.lit"), NOW, NOW);
  private static final Grant ROMEO =
      new Grant(BareJid.of("romeo@capulet.lit"), NOW, NOW.plusSeconds(1));

  private AdminStore store;

  /// An empty store.
  abstract AdminStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  @Nested
  class GivenNothing {

    @Test
    void whenLookedAtOrRemoved_thenNothing() {
      assertThat(store.all()).isEmpty();
      assertThat(store.remove(JULIET.jid())).isFalse();
    }
  }

  @Nested
  class GivenGrants {

    @BeforeEach
    void put() {
      store.put(ROMEO);
      store.put(JULIET);
    }

    @Test
    void whenListed_thenInOrderAndWhole() {
      assertThat(store.all()).containsExactly(JULIET, ROMEO);
    }

    @Test
    void whenGivenAgain_thenTheLastCounts() {
      var again = new Grant(JULIET.jid(), NOW.plusSeconds(5), NOW.plusSeconds(6));

      store.put(again);

      assertThat(store.all()).containsExactly(again, ROMEO);
    }

    @Test
    void whenLimited_thenTheScopesAreKept() {
      var limited = new Grant(JULIET.jid(), NOW, NOW, Set.of("roster:read", "accounts:write"));

      store.put(limited);

      assertThat(store.all()).contains(limited);
    }

    @Test
    void whenRemoved_thenGone() {
      assertThat(store.remove(JULIET.jid())).isTrue();

      assertThat(store.all()).containsExactly(ROMEO);
    }
  }
}
