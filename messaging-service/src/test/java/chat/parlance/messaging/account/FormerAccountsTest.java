package chat.parlance.messaging.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Told;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.offline.OfflineMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an older version kept of accounts.
class FormerAccountsTest extends MessagingTest {

  private void isToldOfIt() {
    juliet.put(new Told(juliet.address(), FormerAccount.FACT.name(), null), null);
  }

  private void getsAMessage() {
    gets("rfc-6121/8.5.2-chat-to-bare-jid");
  }

  private OfflineMessages waiting() {
    return juliet.fact(OfflineMessages.FACT);
  }

  @Nested
  class GivenAnAccountOfAnOlderVersion {

    @BeforeEach
    void give() {
      juliet.given(FormerAccount.FACT, new FormerAccount(false));
    }

    @Test
    void whenAMessageComesBeforeItIsMoved_thenItWaits() {
      getsAMessage();

      assertThat(waiting().messages()).hasSize(1);
    }

    @Test
    void whenItIsToldOfIt_thenItIsInTheStoreAndNoLongerInMemory() {
      isToldOfIt();

      assertThat(juliet.fact(FormerAccount.FACT)).isNull();
      assertThat(juliet.fact(HostedAccount.FACT)).isEqualTo(new HostedAccount());
      getsAMessage();
      assertThat(waiting().messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void whenAnEventComesFirst_thenThatMovesIt(AccountEvent.Kind kind) {
      juliet.account(kind);

      assertThat(juliet.fact(FormerAccount.FACT)).isNull();
      assertThat(juliet.fact(HostedAccount.FACT)).isEqualTo(new HostedAccount());
    }

    @Test
    void whenItIsDeletedAndThenToldOfIt_thenNothingIsLeft() {
      juliet.account(AccountEvent.Kind.DELETED);
      isToldOfIt();

      assertThat(juliet.fact(FormerAccount.FACT)).isNull();
      assertThat(juliet.fact(HostedAccount.FACT)).isNull();
    }
  }

  @Nested
  class GivenADeletedAccountOfAnOlderVersion {

    @BeforeEach
    void give() {
      juliet.given(FormerAccount.FACT, new FormerAccount(true));
    }

    @Test
    void whenAMessageComes_thenItWaitsForNobody() {
      getsAMessage();

      assertThat(waiting()).isNull();
    }

    @Test
    void whenItIsToldOfIt_thenNothingIsLeft() {
      isToldOfIt();

      assertThat(juliet.fact(FormerAccount.FACT)).isNull();
      assertThat(juliet.fact(HostedAccount.FACT)).isNull();
    }

    @Test
    void whenItIsMadeAgainBeforeItIsTold_thenItStays() {
      exists();
      isToldOfIt();

      assertThat(juliet.fact(HostedAccount.FACT)).isEqualTo(new HostedAccount());
    }
  }
}
