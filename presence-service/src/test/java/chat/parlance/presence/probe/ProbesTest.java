package chat.parlance.presence.probe;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.roster.Subscription;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// RFC 6121 section 4.3.
class ProbesTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";

  private final Verona verona = new Verona().account(ROMEO).account(JULIET);
  private Device juliet;

  @BeforeEach
  void comeOnline() {
    juliet = verona.online(JULIET + "/balcony");
  }

  @Nested
  class GivenASubscriber {

    @BeforeEach
    void subscribe() {
      verona.subscribed(JULIET, ROMEO);
    }

    @Test
    void whenItProbesSomebodyThere_thenItHearsAllSessions() {
      verona.online(ROMEO + "/orchard").send("<presence><show>away</show></presence>");
      verona.online(ROMEO + "/garden");
      verona.quiet();

      juliet.send("<presence to='romeo@example.net' type='probe'/>");

      assertThat(juliet.told())
          .containsExactly(
              "<presence from='romeo@example.net/orchard' to='juliet@example.com/balcony'>"
                  + "<show>away</></>",
              "<presence from='romeo@example.net/garden' to='juliet@example.com/balcony'/>");
    }

    @Test
    void whenItProbesOneSession_thenItHearsThatOne() {
      verona.online(ROMEO + "/orchard");
      verona.online(ROMEO + "/garden");
      verona.quiet();

      juliet.send("<presence to='romeo@example.net/garden' type='probe'/>");

      assertThat(juliet.told()).hasSize(1);
    }

    @Test
    void whenItProbesSomebodyAway_thenItHearsThat() {
      juliet.send("<presence to='romeo@example.net' type='probe'/>");

      assertThat(juliet.told())
          .containsExactly(
              "<presence from='romeo@example.net' to='juliet@example.com/balcony'"
                  + " type='unavailable'/>");
    }

    @Test
    void whenItAppears_thenOnlyTheNewSessionHearsWhoIsThere() {
      verona.online(ROMEO + "/orchard");
      var chamber = verona.bind(JULIET + "/chamber");

      chamber.send("<presence/>");

      assertThat(chamber.told())
          .contains("<presence from='romeo@example.net/orchard' to='juliet@example.com'/>");
      assertThat(juliet.told()).noneMatch(told -> told.contains("from='romeo"));
    }
  }

  @Nested
  class GivenAStranger {

    @Test
    void whenItProbes_thenItHearsThatItIsNotSubscribedWhoeverItAsked() {
      verona.online(ROMEO + "/orchard");
      verona.quiet();
      juliet.send("<presence to='romeo@example.net' type='subscribe'/>");
      juliet.send("<presence to='nobody@example.net' type='subscribe'/>");

      juliet.send("<presence to='romeo@example.net' type='probe'/>");
      juliet.send("<presence to='nobody@example.net' type='probe'/>");

      assertThat(juliet.told())
          .contains(
              "<presence from='romeo@example.net' to='juliet@example.com' type='unsubscribed'/>",
              "<presence from='nobody@example.net' to='juliet@example.com' type='unsubscribed'/>");
      assertThat(verona.subscription(JULIET, "nobody@example.net")).isEqualTo(Subscription.NONE);
    }
  }

  @Nested
  class GivenOneself {

    @Test
    void whenItProbesItsOwnAccount_thenItHearsItsSessions() {
      juliet.send("<presence to='juliet@example.com' type='probe'/>");

      assertThat(juliet.told())
          .containsExactly(
              "<presence from='juliet@example.com/balcony' to='juliet@example.com/balcony'/>");
    }
  }
}
