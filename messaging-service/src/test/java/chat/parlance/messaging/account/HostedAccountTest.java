package chat.parlance.messaging.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.messaging.FactFiles;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.offline.OfflineMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostedAccountTest extends MessagingTest {

  private void assertIsKnown() {
    assertThat(juliet.fact(HostedAccount.FACT)).isEqualTo(new HostedAccount());
    gets("rfc-6121/8.5.2-chat-to-bare-jid");
    assertThat(juliet.fact(OfflineMessages.FACT)).isNotNull();
  }

  private void assertIsUnknown() {
    assertThat(juliet.fact(HostedAccount.FACT)).isNull();
    assertThat(juliet.fact(FormerAccount.FACT)).isNull();
    gets("rfc-6121/8.5.2-chat-to-bare-jid");
    assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
  }

  @Nested
  class GivenNothingIsKnown {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETED")
    void whenAnEventSaysThatItIsThere_thenItIsAnAccount(AccountEvent.Kind kind) {
      juliet.account(kind);

      assertIsKnown();
    }

    @Test
    void whenASessionCameAndWent_thenThatSaysNothing() {
      starts(BALCONY, "balcony");
      ends(BALCONY, "balcony");
      isGone(BALCONY, "balcony");

      assertIsUnknown();
    }
  }

  @Nested
  class GivenItWasDeleted {

    @BeforeEach
    void delete() {
      exists();
      juliet.account(AccountEvent.Kind.DELETED);
    }

    @Test
    void whenAskedFor_thenNothingIsLeft() {
      assertIsUnknown();
    }

    @Test
    void whenASessionStartsThatBeganBefore_thenItIsNoAccountAgain() {
      starts(BALCONY, "balcony");
      ends(BALCONY, "balcony");
      isGone(BALCONY, "balcony");

      assertIsUnknown();
    }

    @Test
    void whenItIsMadeAgain_thenItIsAnAccount() {
      exists();

      assertIsKnown();
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenReadAgain_thenItMeansTheSame() {
      FactFiles.assertNewest("messagingAccount-1", HostedAccount.FACT, new HostedAccount());
      FactFiles.assertRead("account-1", FormerAccount.FACT, new FormerAccount(false));
      FactFiles.assertRead("account-2", FormerAccount.FACT, new FormerAccount(true));
    }
  }
}
