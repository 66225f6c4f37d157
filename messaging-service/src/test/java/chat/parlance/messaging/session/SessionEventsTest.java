package chat.parlance.messaging.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect.CloseSession;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.stream.StreamError;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionEventsTest extends MessagingTest {

  @Nested
  class GivenASession {

    @Test
    void whenItEnds_thenAMarkerGoesBehindItsDeliveriesAndItGetsNothingMore() {
      comesOnline(BALCONY, "balcony", 0);

      assertThat(ends(BALCONY, "balcony")).containsExactly(new CloseSession(BALCONY, null));
      assertThat(deliveries(gets("rfc-6121/8.5.3-iq-result-to-full-jid"))).isEmpty();
    }

    @Test
    void whenItsEndIsSaidAgain_thenTheMarkerIsToo() {
      comesOnline(BALCONY, "balcony", 0);
      ends(BALCONY, "balcony");

      assertThat(ends(BALCONY, "balcony")).containsExactly(new CloseSession(BALCONY, null));
    }

    @Test
    void whenItIsGone_thenNothingIsLeftOfIt() {
      comesOnline(BALCONY, "balcony", 0);
      ends(BALCONY, "balcony");
      isGone(BALCONY, "balcony");

      assertThat(juliet.fact(AccountSessions.FACT)).isNull();
    }

    @Test
    void whenItStartsTwice_thenItIsThereOnce() {
      starts(BALCONY, "balcony");
      starts(BALCONY, "balcony");

      assertThat(juliet.fact(AccountSessions.FACT).sessions()).hasSize(1);
    }
  }

  @Nested
  class GivenAResourceThatIsBoundElsewhere {

    @Test
    void whenItIsBoundAgain_thenTheOlderSessionHearsOfTheConflictAndGetsNothingMore() {
      comesOnline(BALCONY, "balcony", 0);

      var effects = starts(CHAMBER, "balcony");

      assertThat(effects)
          .containsExactly(new CloseSession(BALCONY, StreamError.Condition.CONFLICT));
      assertThat(deliveries(gets("rfc-6121/8.5.3-iq-result-to-full-jid")).getFirst().sessions())
          .containsExactly(CHAMBER);
      assertThat(ends(BALCONY, "balcony")).containsExactly(new CloseSession(BALCONY, null));
    }

    @Test
    void whenTheOlderSessionHasEnded_thenItHearsNothing() {
      comesOnline(BALCONY, "balcony", 0);
      ends(BALCONY, "balcony");

      assertThat(starts(CHAMBER, "balcony")).isEmpty();
    }
  }

  @Nested
  class GivenAnUnknownSession {

    @Test
    void whenItEnds_thenItsGatewayIsAnsweredAllTheSame() {
      assertThat(ends(BALCONY, "balcony")).containsExactly(new CloseSession(BALCONY, null));
    }

    @Test
    void whenItSendsPresence_thenNothingHappens() {
      assertThat(sendsPresence(BALCONY, "balcony", 0)).isEmpty();
      assertThat(juliet.fact(AccountSessions.FACT)).isNull();
    }
  }

  @Nested
  class GivenPresence {

    @Test
    void whenItIsUnavailable_thenTheSessionStaysConnected() {
      comesOnline(BALCONY, "balcony", 0);
      juliet.stanza(
          Kit.stanza(
              "<presence xmlns='jabber:client' from='juliet@example.com/balcony' type='unavailable'/>"),
          BALCONY);

      var sessions = juliet.fact(AccountSessions.FACT);
      assertThat(sessions.receivers()).isEmpty();
      assertThat(sessions.connected("balcony")).isEqualTo(BALCONY);
    }

    @Test
    void whenItIsDirectedToTheOwnAccount_thenThePriorityStays() {
      comesOnline(BALCONY, "balcony", 0);
      juliet.stanza(
          Kit.stanza(
              "<presence xmlns='jabber:client' from='juliet@example.com/balcony'"
                  + " to='juliet@example.com'><priority>-1</priority></presence>"),
          BALCONY);

      assertThat(juliet.fact(AccountSessions.FACT).receivers()).containsExactly(BALCONY);
    }
  }

  @Nested
  class GivenAnAccountWithASession {

    private static final CloseSession CLOSED =
        new CloseSession(BALCONY, StreamError.Condition.NOT_AUTHORIZED);

    @Test
    void whenItIsDisabled_thenItsSessionsAreClosedAndMessagesWait() {
      exists();
      comesOnline(BALCONY, "balcony", 0);

      assertThat(juliet.account(AccountEvent.Kind.DISABLED)).containsExactly(CLOSED);
      assertThat(deliveries(gets("rfc-6121/8.5.2-chat-to-bare-jid"))).isEmpty();
      assertThat(answers(gets("rfc-6121/8.5.2-chat-to-bare-jid"))).isEmpty();
    }

    @Test
    void whenItIsDeleted_thenItsSessionsAreClosedAndForgotten() {
      exists();
      comesOnline(BALCONY, "balcony", 0);

      assertThat(juliet.account(AccountEvent.Kind.DELETED)).containsExactly(CLOSED);
      assertThat(juliet.fact(AccountSessions.FACT)).isNull();
    }
  }
}
