package chat.parlance.messaging.resend;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.SessionAddress;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.testkit.Kit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResendsTest extends MessagingTest {

  private static final SessionAddress NEXT = new SessionAddress(7, 2);

  @BeforeEach
  void online() {
    exists();
    comesOnline(BALCONY, "balcony", 0);
  }

  @Nested
  class GivenAMessageThatWasDelivered {

    @BeforeEach
    void delivered() {
      assertThat(sent("romeo", "1", SENDER)).isNotEmpty();
    }

    @Test
    void whenItComesAgainFromANewSession_thenItIsTakenOnce() {
      assertThat(sent("romeo", "1", NEXT)).isEmpty();
    }

    @Test
    void whenTheSameIdComesFromTheSameSession_thenItIsAnotherMessage() {
      assertThat(deliveries(sent("romeo", "1", SENDER))).hasSize(1);
    }

    @Test
    void whenTheSameIdComesFromSomebodyElse_thenItIsAnotherMessage() {
      assertThat(deliveries(sent("nurse", "1", NEXT))).hasSize(1);
    }

    @Test
    void whenFourOthersCameSince_thenItIsForgotten() {
      for (int i = 2; i <= 5; i++) {
        sent("romeo", String.valueOf(i), SENDER);
      }

      assertThat(deliveries(sent("romeo", "1", NEXT))).hasSize(1);
    }

    @Test
    void whenThreeOthersCameSince_thenItIsStillKnown() {
      for (int i = 2; i <= 4; i++) {
        sent("romeo", String.valueOf(i), SENDER);
      }

      assertThat(sent("romeo", "1", NEXT)).isEmpty();
      assertThat(sent("romeo", "4", NEXT)).isEmpty();
    }

    @Test
    void whenTheLastSessionIsGone_thenNothingIsRemembered() {
      ends(BALCONY, "balcony");
      isGone(BALCONY, "balcony");

      assertThat(juliet.fact(RecentOrigins.FACT)).isNull();
    }
  }

  @Nested
  class GivenAMessageThatWasRefused {

    @Test
    void whenItComesAgain_thenItIsRefusedAgain() {
      assertThat(answers(toMissingResource(SENDER))).hasSize(1);
      assertThat(answers(toMissingResource(NEXT))).hasSize(1);
    }

    private List<Effect> toMissingResource(SessionAddress session) {
      return juliet.stanza(
          Kit.stanza(
              "<message xmlns='jabber:client' from='romeo@example.com/orchard'"
                  + " to='juliet@example.com/tomb'><body>O true apothecary</body>"
                  + "<origin-id xmlns='urn:xmpp:sid:0' id='9'/></message>"),
          session);
    }
  }

  private List<Effect> sent(String sender, String originId, SessionAddress session) {
    return juliet.stanza(
        Kit.stanza(
            "<message xmlns='jabber:client' from='%s@example.com/r' to='juliet@example.com' type='chat'>"
                    .formatted(sender)
                + "<body>again</body><origin-id xmlns='urn:xmpp:sid:0' id='%s'/></message>"
                    .formatted(originId)),
        session);
  }
}
