package chat.parlance.messaging.resend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.SessionAddress;
import chat.parlance.messaging.FactFiles;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.testkit.Kit;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
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
    void whenSomebodyElseSentManySince_thenItIsStillKnown() {
      for (int i = 2; i <= 9; i++) {
        sent("tybalt", String.valueOf(i), SENDER);
      }

      assertThat(sent("romeo", "1", NEXT)).isEmpty();
      assertThat(sent("tybalt", "9", NEXT)).isEmpty();
    }

    /// Two texts with the same FNV-1a, which takes no time to find, were one message once.
    @Test
    void whenItIsRemembered_thenByADigestThatNobodyCanAimAt() {
      assertThat(juliet.fact(RecentOrigins.FACT).entries())
          .isEqualTo(RecentOrigins.entry("romeo@example.com", "1", SENDER))
          .startsWith(sha256("romeo@example.com", 5))
          .contains(sha256("romeo@example.com\n1", 8));
    }

    private static String sha256(String text, int bytes) {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return new BigInteger(1, Arrays.copyOf(hash, bytes)).toString(36);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
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
  class GivenWhatAVersionWrote {

    @Test
    void whenItHasNoSenders_thenItIsForgotten() {
      FactFiles.assertRead("recentOrigins-1", RecentOrigins.FACT, RecentOrigins.NONE);
    }

    @Test
    void whenItIsTheNewest_thenItIsKnown() {
      FactFiles.assertNewest(
          "recentOrigins-2",
          RecentOrigins.FACT,
          RecentOrigins.NONE.with(RecentOrigins.entry("romeo@example.com", "1", SENDER), 4));
    }
  }

  @Nested
  class GivenAMessageThatWasRefused {

    @Test
    void whenItComesAgain_thenItIsRefusedAgain() {
      assertThat(toMissingResource(SENDER)).hasAtLeastOneElementOfType(Effect.Tell.class);
      assertThat(toMissingResource(NEXT)).hasAtLeastOneElementOfType(Effect.Tell.class);
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
