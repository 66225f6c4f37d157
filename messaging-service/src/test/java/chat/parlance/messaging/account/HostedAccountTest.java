package chat.parlance.messaging.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.offline.OfflineMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HostedAccountTest extends MessagingTest {

  private HostedAccount account() {
    return juliet.fact(HostedAccount.FACT);
  }

  @Nested
  class GivenNothingIsKnown {

    @Test
    void whenASessionStarts_thenItIsAnAccount() {
      starts(BALCONY, "balcony");

      assertThat(account()).isEqualTo(HostedAccount.ENABLED);
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
    void whenASessionStartsThatBeganBefore_thenItIsNoAccountAgain() {
      starts(BALCONY, "balcony");
      ends(BALCONY, "balcony");
      isGone(BALCONY, "balcony");

      assertThat(account()).isEqualTo(HostedAccount.DELETED);
      gets("rfc-6121/8.5.2-chat-to-bare-jid");
      assertThat(juliet.fact(OfflineMessages.FACT)).isNull();
    }

    @Test
    void whenItIsMadeAgain_thenItIsAnAccount() {
      exists();

      assertThat(account()).isEqualTo(HostedAccount.ENABLED);
    }
  }

  @Nested
  class GivenWhatAnOlderVersionKept {

    @Test
    void whenRead_thenItIsAnAccount() {
      assertThat(FactCodec.read(HostedAccount.FACT, "{\"enabled\":true}"))
          .isEqualTo(HostedAccount.ENABLED);
    }
  }
}
