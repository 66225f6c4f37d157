package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.AccountChange.Kind;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every store of accounts does.
abstract class AccountStoreContract {

  static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123Z");
  static final BareJid JULIET = new BareJid("juliet", "capulet.lit");
  static final BareJid ROMEO = new BareJid("romeo", "capulet.lit");

  AccountStore store;

  /// An empty store.
  abstract AccountStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  static Account account(BareJid jid) {
    var salt = new byte[] {1, 2, 3, -4};
    var keys = new ScramKeys(salt, 4096, new byte[] {5, -6}, new byte[] {7});
    return new Account(jid, keys, keys, true, NOW);
  }

  static AccountChange change(BareJid jid, Kind kind) {
    return new AccountChange(jid, kind, NOW.plusMillis(kind.name().length()));
  }

  @Nested
  class GivenNoAccount {

    @Test
    void whenLookedFor_thenNothingIsFound() {
      assertThat(store.find(JULIET)).isNull();
      assertThat(store.after(null, 10)).isEmpty();
      assertThat(store.count()).isZero();
      assertThat(store.unannounced()).isEmpty();
      assertThat(store.unannounced(JULIET)).isEmpty();
    }

    @Test
    void whenChanged_thenItSaysSo() {
      var keys = account(JULIET).sha1();

      assertThat(store.changeKeys(JULIET, keys, keys, change(JULIET, Kind.PASSWORD_CHANGED)))
          .isFalse();
      assertThat(store.changeEnabled(change(JULIET, Kind.DISABLED))).isFalse();
      assertThat(store.delete(change(JULIET, Kind.DELETED))).isFalse();
    }

    @Test
    void whenManyInsertTheSame_thenOneDoes() throws Exception {
      try (var threads = Executors.newFixedThreadPool(8)) {
        var attempts =
            IntStream.range(0, 32)
                .<Callable<Boolean>>mapToObj(i -> () -> store.insert(account(JULIET)))
                .toList();

        var inserted = 0;
        for (var attempt : threads.invokeAll(attempts)) {
          inserted += attempt.get() ? 1 : 0;
        }

        assertThat(inserted).isEqualTo(1);
      }
    }
  }

  @Nested
  class GivenAnAccount {

    @BeforeEach
    void insert() {
      assertThat(store.insert(account(JULIET))).isTrue();
    }

    @Test
    void whenFound_thenItIsWhole() {
      assertThat(store.find(JULIET)).usingRecursiveComparison().isEqualTo(account(JULIET));
    }

    @Test
    void whenInsertedAgain_thenItIsRefused() {
      assertThat(store.insert(account(JULIET))).isFalse();
    }

    @Test
    void whenNothingWasAnnounced_thenItsCreationIsLeft() {
      var created = new AccountChange(JULIET, Kind.CREATED, NOW);

      assertThat(store.unannounced()).containsExactly(JULIET);
      assertThat(store.unannounced(JULIET)).containsExactly(created);

      store.announced(created);

      assertThat(store.unannounced()).isEmpty();
      assertThat(store.unannounced(JULIET)).isEmpty();
    }

    @Test
    void whenDisabled_thenItIsAmongThoseThatAre() {
      assertThat(store.disabledAfter(null, 10)).isEmpty();
      assertThat(store.countDisabled()).isZero();

      store.changeEnabled(change(JULIET, Kind.DISABLED));

      assertThat(store.disabledAfter(null, 10)).extracting(Account::jid).containsExactly(JULIET);
      assertThat(store.disabledAfter(JULIET, 10)).isEmpty();
      assertThat(store.countDisabled()).isEqualTo(1);
    }

    @Test
    void whenKeysChange_thenTheNewOnesAreFound() {
      var keys = new ScramKeys(new byte[] {9}, 5000, new byte[] {8}, new byte[] {7});

      var changed = store.changeKeys(JULIET, keys, keys, change(JULIET, Kind.PASSWORD_CHANGED));

      assertThat(changed).isTrue();
      assertThat(store.find(JULIET).sha256()).usingRecursiveComparison().isEqualTo(keys);
      assertThat(store.unannounced(JULIET))
          .extracting(AccountChange::kind)
          .containsExactly(Kind.CREATED, Kind.PASSWORD_CHANGED);
    }

    @Test
    void whenKeysChangeUnsaid_thenNothingIsLeftToAnnounce() {
      store.announced(new AccountChange(JULIET, Kind.CREATED, NOW));
      var keys = new ScramKeys(new byte[] {9}, 5000, new byte[] {8}, new byte[] {7});

      assertThat(store.changeKeys(JULIET, keys, keys, null)).isTrue();

      assertThat(store.find(JULIET).sha1()).usingRecursiveComparison().isEqualTo(keys);
      assertThat(store.unannounced(JULIET)).isEmpty();
    }

    @Test
    void whenAChangeIsNoted_thenItIsLeftToAnnounce() {
      assertThat(store.note(change(JULIET, Kind.SESSIONS_ENDED))).isTrue();
      assertThat(store.note(change(ROMEO, Kind.SESSIONS_ENDED))).isFalse();

      assertThat(store.unannounced(JULIET)).contains(change(JULIET, Kind.SESSIONS_ENDED));
    }

    @Test
    void whenDisabledTwice_thenOnlyTheFirstIsAChange() {
      assertThat(store.changeEnabled(change(JULIET, Kind.DISABLED))).isTrue();
      assertThat(store.changeEnabled(change(JULIET, Kind.DISABLED))).isFalse();

      assertThat(store.find(JULIET).enabled()).isFalse();
      assertThat(store.changeEnabled(change(JULIET, Kind.ENABLED))).isTrue();
      assertThat(store.find(JULIET).enabled()).isTrue();
    }

    @Test
    void whenDeleted_thenItsAddressIsFreeOnceThatWasAnnounced() {
      assertThat(store.delete(change(JULIET, Kind.DELETED))).isTrue();

      assertThat(store.find(JULIET)).isNull();
      assertThat(store.after(null, 10)).isEmpty();
      assertThat(store.insert(account(JULIET))).isFalse();
      assertThat(store.delete(change(JULIET, Kind.DELETED))).isFalse();

      store.announced(change(JULIET, Kind.DELETED));

      assertThat(store.insert(account(JULIET))).isTrue();
    }

    @Test
    void whenADeletionIsAnnouncedTwice_thenTheNewAccountStays() {
      store.delete(change(JULIET, Kind.DELETED));
      store.announced(change(JULIET, Kind.DELETED));
      store.insert(account(JULIET));

      store.announced(change(JULIET, Kind.DELETED));

      assertThat(store.find(JULIET)).isNotNull();
    }
  }

  @Nested
  class GivenSeveralAccounts {

    @BeforeEach
    void insert() {
      List.of(ROMEO, JULIET, new BareJid("benvolio", "capulet.lit"))
          .forEach(jid -> store.insert(account(jid)));
    }

    @Test
    void whenPaged_thenTheyAreInOrder() {
      assertThat(store.after(null, 2))
          .extracting(account -> account.jid().localpart())
          .containsExactly("benvolio", "juliet");
      assertThat(store.after(JULIET, 2)).extracting(Account::jid).containsExactly(ROMEO);
      assertThat(store.after(ROMEO, 2)).isEmpty();
    }
  }
}
