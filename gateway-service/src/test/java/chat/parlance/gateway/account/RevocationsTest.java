package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevocationsTest {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");
  private static final BareJid ROMEO = BareJid.of("romeo@capulet.lit");

  private final FakeSessions sessions = new FakeSessions();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final Revocations revocations = new Revocations(sessions, later::add);

  @Nested
  class GivenSessions {

    @Test
    void whenTheirAccountIsRevoked_thenTheyEndLater() {
      sessions.add("juliet@capulet.lit/balcony");
      sessions.add("romeo@capulet.lit/orchard");

      revocations.ended(JULIET);

      assertThat(sessions.closed()).isEmpty();
      later.forEach(Runnable::run);
      assertThat(sessions.closed())
          .extracting(Object::toString)
          .containsExactly("juliet@capulet.lit/balcony");
    }

    @Test
    void whenOneComesAfterwards_thenItStays() {
      sessions.add("juliet@capulet.lit/balcony");
      revocations.ended(JULIET);
      sessions.add("juliet@capulet.lit/chamber");

      later.forEach(Runnable::run);

      assertThat(sessions.closed())
          .extracting(Object::toString)
          .containsExactly("juliet@capulet.lit/balcony");
    }
  }

  @Nested
  class GivenAMoment {

    @Test
    void whenNothingCameSince_thenNobodyIsOut() {
      revocations.ended(JULIET);

      assertThat(revocations.mayBeSince(revocations.moment(), JULIET)).isFalse();
    }

    @Test
    void whenOneCameSince_thenOnlyThatOneMayBeOut() {
      long moment = revocations.moment();

      revocations.ended(JULIET);

      assertThat(revocations.mayBeSince(moment, JULIET)).isTrue();
      assertThat(revocations.mayBeSince(moment, ROMEO)).isFalse();
    }

    @Test
    void whenMoreCameThanAreRemembered_thenEverybodyMayBeOut() {
      long moment = revocations.moment();

      revocations.ended(JULIET);
      for (int i = 0; i < 10_000; i++) {
        revocations.ended(BareJid.of("guest" + i + "@capulet.lit"));
      }

      assertThat(revocations.mayBeSince(moment, ROMEO)).isTrue();
      assertThat(revocations.mayBeSince(revocations.moment(), ROMEO)).isFalse();
    }

    @Test
    void whenTheSameComesAgain_thenItIsNotForgottenEarly() {
      revocations.ended(JULIET);
      for (int i = 0; i < 9_999; i++) {
        revocations.ended(BareJid.of("guest" + i + "@capulet.lit"));
      }
      long moment = revocations.moment();

      revocations.ended(JULIET);

      assertThat(revocations.mayBeSince(moment, JULIET)).isTrue();
      assertThat(revocations.mayBeSince(moment, ROMEO)).isFalse();
    }
  }
}
