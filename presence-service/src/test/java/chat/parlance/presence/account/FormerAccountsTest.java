package chat.parlance.presence.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.Told;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.presence.verona.Verona;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Accounts of which an older version knew by their presence.
class FormerAccountsTest {

  private static final BareJid ROMEO = BareJid.of("romeo@example.net");
  private static final SessionAddress SESSION = new SessionAddress(0, 1);
  private static final BoundSession ORCHARD = BoundSession.connected(SESSION, "orchard");

  private final Verona verona = new Verona();

  private void given(BoundSession... sessions) {
    verona.given(
        ROMEO.toString(), AccountPresence.FACT, new AccountPresence(List.of(sessions), false));
  }

  private void isToldOfIt() {
    verona.receive(ROMEO, new Told(ROMEO, AccountPresence.FACT.name(), null));
  }

  private void ends() {
    var gone = new FullJid(ROMEO, "orchard");
    verona.receive(ROMEO, new SessionEvent(gone, SESSION, SessionEvent.Kind.ENDED));
  }

  private AccountPresence presence() {
    return verona.presence(ROMEO.toString());
  }

  private HostedAccount account() {
    return verona.fact(ROMEO.toString(), HostedAccount.FACT);
  }

  @Nested
  class GivenOneThatNobodyIsAt {

    @Test
    void whenItIsToldOfIt_thenItIsInTheStoreAndNoLongerInMemory() {
      given();

      isToldOfIt();

      assertThat(account()).isNotNull();
      assertThat(presence()).isNull();
    }

    @Test
    void whenItIsDeletedAndThenToldOfIt_thenNothingIsLeft() {
      given();

      verona.event(ROMEO.toString(), AccountEvent.Kind.DELETED);
      isToldOfIt();

      assertThat(account()).isNull();
      assertThat(presence()).isNull();
    }
  }

  @Nested
  class GivenOneThatSomebodyIsAt {

    @Test
    void whenItIsToldOfIt_thenItIsInTheStoreAndItsSessionsStay() {
      given(ORCHARD);

      isToldOfIt();

      assertThat(account()).isNotNull();
      assertThat(presence()).isEqualTo(AccountPresence.of(List.of(ORCHARD)));
    }

    @Test
    void whenTheyGoBeforeItIsToldOfIt_thenItIsStillAnAccount() {
      given(ORCHARD);

      ends();

      assertThat(presence()).isEqualTo(new AccountPresence(List.of(), false));
      isToldOfIt();
      assertThat(account()).isNotNull();
      assertThat(presence()).isNull();
    }
  }

  @Nested
  class GivenWhatVersionsWrote {

    private boolean isFormer(AccountPresence presence) {
      var json = FactCodec.write(AccountPresence.FACT, presence);
      return new FormerAccounts().former().getFirst().isFormer().test(json);
    }

    @Test
    void whenAskedWhichIsFormer_thenThatWhoseAccountIsNotStored() {
      assertThat(isFormer(new AccountPresence(List.of(ORCHARD), false))).isTrue();
      assertThat(isFormer(AccountPresence.of(List.of(ORCHARD)))).isFalse();
    }
  }
}
