package chat.parlance.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.account.Account;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.sasl.FakeAccounts;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdminsTest {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");
  private static final BareJid ROMEO = BareJid.of("romeo@capulet.lit");

  private final FakeAccounts accounts = new FakeAccounts();
  private final InMemoryAdminStore store = new InMemoryAdminStore();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final Admins admins = new Admins(store, accounts, Set.of(ROMEO), () -> now);

  {
    accounts.create(JULIET, "a password");
    accounts.create(ROMEO, "a password");
  }

  @Nested
  class GivenAConfiguredOne {

    @Test
    void whenAsked_thenIsOneUnlessDisabledOrGone() {
      assertThat(admins.contains(ROMEO)).isTrue();
      assertThat(admins.contains(JULIET)).isFalse();

      accounts.setEnabled(ROMEO, false);

      assertThat(admins.contains(ROMEO)).isFalse();
      accounts.delete(ROMEO);
      assertThat(admins.contains(ROMEO)).isFalse();
    }
  }

  @Nested
  class GivenAGrant {

    {
      admins.add(JULIET);
    }

    @Test
    void whenAsked_thenIsOne() {
      assertThat(admins.contains(JULIET)).isTrue();
      assertThat(admins.all())
          .containsExactly(new Admin(JULIET, now, List.of()), new Admin(ROMEO, null, List.of()));
    }

    @Test
    void whenTakenAway_thenAtOnce() {
      assertThat(admins.contains(JULIET)).isTrue();

      assertThat(admins.remove(JULIET)).isTrue();

      assertThat(admins.contains(JULIET)).isFalse();
      assertThat(admins.remove(JULIET)).isFalse();
    }

    @Test
    void whenTakenAwayElsewhere_thenSoon() {
      assertThat(admins.contains(JULIET)).isTrue();
      store.remove(JULIET);

      now = now.plus(Admins.REMEMBERED);

      assertThat(admins.contains(JULIET)).isFalse();
    }

    @Test
    void whenTheAccountIsMadeAnew_thenItIsNobody() {
      var old = accounts.find(JULIET);
      accounts.delete(JULIET);

      accounts.add(
          new Account(JULIET, old.sha1(), old.sha256(), true, old.created().plusSeconds(1)));

      assertThat(admins.contains(JULIET)).isFalse();
      assertThat(admins.all()).extracting(Admin::jid).containsExactly(ROMEO);
      assertThat(store.all()).isEmpty();
    }
  }

  @Nested
  class GivenNoAccount {

    @Test
    void whenGivenTheRole_thenRefused() {
      assertThatThrownBy(() -> admins.add(BareJid.of("nobody@capulet.lit")))
          .isInstanceOf(UnknownAccountException.class);
    }
  }
}
