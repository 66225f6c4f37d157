package chat.parlance.presence.watch;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WatchersTest {

  private static final long JULIET = ContactKey.of(BareJid.of("juliet@example.com"));
  private static final long NURSE = ContactKey.of(BareJid.of("nurse@example.com"));

  private final Known known = new Known(new HashMap<>());

  private record Known(Map<Fact<?>, Object> values) implements Facts {

    @Override
    public <T> @Nullable T get(Fact<T> fact) {
      return fact.type().cast(values.get(fact));
    }

    @Override
    public <T> @Nullable T shared(BareJid address, Fact<T> fact) {
      return null;
    }

    void apply(List<Put<?>> puts) {
      for (var put : puts) {
        if (put.value() == null) {
          values.remove(put.fact());
        } else {
          values.put(put.fact(), put.value());
        }
      }
    }
  }

  private Watchers watchers() {
    return Watchers.in(known);
  }

  private static Watcher watcher(long number, long contact) {
    return new Watcher(session(number), contact, null);
  }

  private static SessionAddress session(long number) {
    return new SessionAddress(0, number);
  }

  private void add(long first, long count) {
    LongStream.range(first, first + count)
        .forEach(number -> known.apply(watchers().with(watcher(number, JULIET))));
  }

  @Nested
  class GivenAFew {

    @Test
    void whenOneIsAddedTwice_thenNothingChanges() {
      add(1, 1);

      assertThat(watchers().with(watcher(1, JULIET))).isEmpty();
    }

    @Test
    void whenItsClientChanges_thenItIsStillOne() {
      add(1, 2);

      known.apply(watchers().with(new Watcher(session(1), JULIET, "sha-1 abc")));

      assertThat(watchers().all()).hasSize(2).anyMatch(it -> "sha-1 abc".equals(it.client()));
    }

    @Test
    void whenAContactGoes_thenOnlyItsSessionsGo() {
      add(1, 2);
      known.apply(watchers().with(watcher(3, NURSE)));

      known.apply(watchers().without(JULIET));

      assertThat(watchers().sessions()).containsExactly(session(3));
      assertThat(watchers().sessionsOf(NURSE)).containsExactly(session(3));
    }

    @Test
    void whenTheLastGoes_thenNothingIsKept() {
      add(1, 1);

      known.apply(watchers().without(session(1)));

      assertThat(known.values()).isEmpty();
    }
  }

  @Nested
  class GivenMoreThanAPage {

    private static final int MANY = 3 * Watchers.PAGE_WATCHERS + 1;

    @Test
    void whenTheyAreAskedFor_thenAllAreThere() {
      add(1, MANY);

      assertThat(watchers().sessions()).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(known.values()).hasSize(4);
    }

    @Test
    void whenOneGoes_thenOnePageChangesAndTheNextHasItsRoom() {
      add(1, MANY);

      var puts = watchers().without(session(5));
      known.apply(puts);
      add(MANY + 1, 1);

      assertThat(puts).hasSize(1);
      assertThat(watchers().sessions()).hasSize(MANY).contains(session(MANY + 1));
      assertThat(known.values()).hasSize(4);
    }

    @Test
    void whenTheAccountGoes_thenNothingIsKept() {
      add(1, MANY);

      Watchers.HELD.all().apply(known).toList().forEach(known.values()::remove);

      assertThat(known.values()).isEmpty();
    }
  }
}
