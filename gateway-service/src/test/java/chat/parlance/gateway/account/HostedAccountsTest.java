package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.account.AccountChange.Kind;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HostedAccountsTest {

  private static final BareJid JULIET = new BareJid("juliet", "capulet.lit");

  private final List<Kind> published = new ArrayList<>();
  private final InMemoryAccountStore store = new InMemoryAccountStore();
  private boolean broker = true;
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final Announcer announcer = new Announcer(store, this::publish, () -> now);
  private final Accounts accounts =
      new HostedAccounts(
          store, announcer, new KeyDerivation(1), new AccountProperties(4096, 4096, 1), () -> now);

  private void publish(AccountChange change) {
    if (!broker) {
      throw new IllegalStateException("no broker");
    }
    published.add(change.kind());
  }

  @Nested
  class GivenAnAccount {

    @BeforeEach
    void create() {
      accounts.create(JULIET, "pencil");
    }

    @Test
    void whenItsPasswordIsChecked_thenBothKeysMatch() {
      var account = accounts.find(JULIET);

      assertThat(account.sha1().matches(ScramHash.SHA_1, "pencil")).isTrue();
      assertThat(account.sha256().matches(ScramHash.SHA_256, "pencil")).isTrue();
      assertThat(account.sha1().salt()).isNotEqualTo(account.sha256().salt());
      assertThat(account.enabled()).isTrue();
    }

    @Test
    void whenCreatedAgain_thenRefusedAndTheOldPasswordHolds() {
      assertThatThrownBy(() -> accounts.create(JULIET, "another"))
          .isInstanceOf(AccountExistsException.class);

      assertThat(accounts.find(JULIET).sha1().matches(ScramHash.SHA_1, "pencil")).isTrue();
    }

    @Test
    void whenThingsHappenToIt_thenEachIsAnnouncedInOrder() {
      accounts.setPassword(JULIET, "crayon");
      accounts.setEnabled(JULIET, false);
      accounts.setEnabled(JULIET, false);
      accounts.setEnabled(JULIET, true);
      accounts.delete(JULIET);
      accounts.create(JULIET, "pencil");

      assertThat(published)
          .containsExactly(
              Kind.CREATED,
              Kind.PASSWORD_CHANGED,
              Kind.DISABLED,
              Kind.ENABLED,
              Kind.DELETED,
              Kind.CREATED);
      assertThat(store.unannounced()).isEmpty();
    }

    @Test
    void whenItChangesItsOwnPassword_thenNobodyHearsOfIt() {
      accounts.setOwnPassword(JULIET, "crayon");

      assertThat(accounts.find(JULIET).sha1().matches(ScramHash.SHA_1, "crayon")).isTrue();
      assertThat(published).containsExactly(Kind.CREATED);
    }

    @Test
    void whenDeleted_thenTheDeletionIsSureBeforeItIsAnnounced() {
      var seen = new ArrayList<Kind>();

      accounts.delete(
          JULIET,
          () -> {
            assertThat(accounts.find(JULIET)).isNull();
            seen.addAll(published);
          });

      assertThat(seen).containsExactly(Kind.CREATED);
      assertThat(published).containsExactly(Kind.CREATED, Kind.DELETED);
    }

    @Test
    void whenDeletedTwice_thenTheSecondFindsNothing() {
      assertThat(accounts.delete(JULIET)).isPresent();
      assertThat(accounts.delete(JULIET)).isEmpty();
    }
  }

  @Nested
  class GivenNoAccount {

    @Test
    void whenChanged_thenRefused() {
      assertThatThrownBy(() -> accounts.setPassword(JULIET, "pencil"))
          .isInstanceOf(UnknownAccountException.class);
      assertThatThrownBy(() -> accounts.setEnabled(JULIET, true))
          .isInstanceOf(UnknownAccountException.class);
      assertThat(published).isEmpty();
    }

    @Test
    void whenThePasswordIsEmpty_thenNothingIsMade() {
      assertThatThrownBy(() -> accounts.create(JULIET, ""))
          .isInstanceOf(PasswordRefusedException.class);
      assertThat(accounts.find(JULIET)).isNull();
    }
  }

  @Nested
  class GivenTheBrokerWasAway {

    @BeforeEach
    void createWithoutBroker() {
      broker = false;
      accounts.create(JULIET, "pencil");
      broker = true;
    }

    @Test
    void whenRepairedLater_thenItIsAnnouncedOnce() {
      now = now.plus(Announcer.UNDER_WAY);

      assertThat(announcer.repair()).isTrue();
      assertThat(announcer.repair()).isTrue();
      assertThat(published).containsExactly(Kind.CREATED);
    }

    @Test
    void whenRepairedAtOnce_thenItIsLeftToThoseWhoMayBeAtIt() {
      assertThat(announcer.repair()).isFalse();
      assertThat(published).isEmpty();
    }

    @Test
    void whenTheNextChangeComes_thenTheOldOneGoesFirst() {
      accounts.delete(JULIET);

      assertThat(published).containsExactly(Kind.CREATED, Kind.DELETED);
    }
  }

  @Nested
  class GivenFiveAccounts {

    @BeforeEach
    void create() {
      IntStream.range(0, 5)
          .forEach(i -> store.insert(AccountStoreContract.account(new BareJid("u" + i, "x.lit"))));
    }

    @Test
    void whenPagedByTwo_thenEachIsSeenOnce() {
      var seen = new ArrayList<String>();
      var page = accounts.page(null, 2);
      page.accounts().forEach(account -> seen.add(account.jid().localpart()));
      while (page.next() != null) {
        page = accounts.page(page.next(), 2);
        page.accounts().forEach(account -> seen.add(account.jid().localpart()));
      }

      assertThat(seen).containsExactly("u0", "u1", "u2", "u3", "u4");
    }

    @Test
    void whenTheCursorIsForeign_thenRefused() {
      assertThatThrownBy(() -> accounts.page("%%%", 2)).isInstanceOf(InvalidCursorException.class);
      assertThatThrownBy(() -> accounts.page("YS9i", 2)).isInstanceOf(InvalidCursorException.class);
    }
  }
}
