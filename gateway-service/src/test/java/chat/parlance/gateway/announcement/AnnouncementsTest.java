package chat.parlance.gateway.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.platform.online.TestPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

  private final SentAnswers sent = new SentAnswers();
  private final FakeSessions first = new FakeSessions();
  private final FakeSessions second = new FakeSessions(1);
  private final TestPlatform gateways =
      new TestPlatform(first, second).with(0, broadcast(first)).with(1, broadcast(second));
  private final Announcements announcements =
      new Announcements(gateways.platform(), 0, () -> TestPlatform.NOW);

  private GatewayHandler broadcast(FakeSessions sessions) {
    var domain = new HostedDomain("capulet.lit");
    return new Broadcast(sessions, new DomainMessages(domain, sent, Duration.ofMillis(50)));
  }

  @Nested
  class GivenManySessionsOnAGateway {

    {
      for (int i = 0; i < 2 * DomainMessages.BATCH; i++) {
        first.add("juliet" + i + "@capulet.lit/balcony");
      }
    }

    @Test
    void whenAnnouncedAgainAndAgain_thenEachOfThemHearsEachOnce() {
      announcements.send("To dinner!");
      announcements.send("It is cold.");

      assertThat(sent.elements()).hasSize(4 * DomainMessages.BATCH);
      assertThat(sent.elements())
          .extracting(message -> message.attribute("to") + message.attribute("id"))
          .doesNotHaveDuplicates();
    }

    @Test
    void whenTheSameIsAskedForAgain_thenOnlyWhoBeganSinceHearsIt() {
      var request = Broadcast.request("announcements-0", 1_000_000, "To dinner!");
      broadcast(first).answer(request);
      first.add("nurse@capulet.lit/door");

      broadcast(first).answer(request);

      assertThat(sent.elements()).hasSize(2 * DomainMessages.BATCH + 1);
      assertThat(sent.elements().getLast().attribute("to")).isEqualTo("nurse@capulet.lit/door");
    }
  }

  @Nested
  class GivenSessionsOnTwoGateways {

    {
      first.add("juliet@capulet.lit/balcony");
      second.add("nurse@capulet.lit/door");
    }

    @Test
    void whenAnnounced_thenAllHearIt() {
      var reached = announcements.send("To dinner!");

      assertThat(reached.isEverybody()).isTrue();
      assertThat(reached.written()).isEqualTo(2);
      assertThat(sent.elements())
          .extracting(message -> message.attribute("to"))
          .containsExactlyInAnyOrder("juliet@capulet.lit/balcony", "nurse@capulet.lit/door");
      assertThat(sent.elements().getLast().child("body", "jabber:client").text())
          .isEqualTo("To dinner!");
    }

    @Test
    void whenAGatewayDoesNotAnswer_thenItIsNamed() {
      gateways.hanging(1);

      var reached = announcements.send("To dinner!");

      assertThat(reached.isEverybody()).isFalse();
      assertThat(reached.written()).isEqualTo(1);
      assertThat(reached.silent()).containsExactly(1);
    }

    @Test
    void whenTheLogIsAway_thenItSaysForHowManyItIsWritten() {
      sent.goAway();

      var reached = announcements.send("To dinner!");

      assertThat(reached.written()).isZero();
      assertThat(reached.sessions()).isEqualTo(2);
    }
  }
}
