package chat.parlance.presence.availability;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.SessionEvent;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// RFC 6121 sections 4.2, 4.4 and 4.5.
class AvailabilityTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";

  private final Verona verona = new Verona().account(ROMEO).account(JULIET);

  @Nested
  class GivenAnEmptyRoster {

    @Test
    void whenTheFirstPresenceIsSent_thenOnlyTheSessionItselfHearsIt() {
      var romeo = verona.bind(ROMEO + "/orchard");

      var outcome = romeo.send(Words.text("4.2.1-initial"));

      assertThat(romeo.told())
          .containsExactly("<presence from='romeo@example.net/orchard' to='romeo@example.net'/>");
      assertThat(outcome.effects(Effect.Send.class)).isEmpty();
      assertThat(outcome.effects()).hasSize(2);
    }

    @Test
    void whenAnotherSessionAppears_thenEachHearsOfTheOther() {
      var orchard = verona.online(ROMEO + "/orchard");
      var garden = verona.bind(ROMEO + "/garden");

      garden.send(Words.text("4.2.1-initial"));

      assertThat(orchard.told())
          .containsExactly("<presence from='romeo@example.net/garden' to='romeo@example.net'/>");
      assertThat(garden.told())
          .containsExactly(
              "<presence from='romeo@example.net/garden' to='romeo@example.net'/>",
              "<presence from='romeo@example.net/orchard' to='romeo@example.net'/>");
    }

    @Test
    void whenASessionOnlyStarts_thenNobodyIsTold() {
      var orchard = verona.online(ROMEO + "/orchard");

      verona.bind(ROMEO + "/garden");

      assertThat(orchard.told()).isEmpty();
    }
  }

  @Nested
  class GivenAContactThatIsSubscribed {

    private Device juliet;
    private Device romeo;

    @BeforeEach
    void subscribe() {
      verona.subscribed(JULIET, ROMEO);
      juliet = verona.online(JULIET + "/balcony");
      romeo = verona.bind(ROMEO + "/orchard");
    }

    @Test
    void whenTheSessionBecomesAvailable_thenTheContactHearsIt() {
      romeo.send(Words.text("4.2.1-initial"));

      assertThat(juliet.told()).containsExactly(Words.ofExample("4.2.2-initial-delivered"));
    }

    @Test
    void whenItChanges_thenTheContactHearsTheChangeAndNoProbeIsSent() {
      romeo.send(Words.text("4.2.1-initial"));
      verona.quiet();

      romeo.send(Words.text("4.4.1-away"));

      assertThat(juliet.told()).containsExactly(Words.ofExample("4.4.2-away-delivered"));
      assertThat(romeo.told()).hasSize(1);
    }

    @Test
    void whenItBecomesUnavailable_thenContactAndAllItsOwnSessionsHearIt() {
      romeo.send(Words.text("4.2.1-initial"));
      var garden = verona.online(ROMEO + "/garden");

      romeo.send(Words.text("4.5.1-unavailable"));

      assertThat(juliet.told()).containsExactly(Words.ofExample("4.5.2-unavailable-delivered"));
      var toOwn =
          "<presence from='romeo@example.net/orchard' to='romeo@example.net' type='unavailable'/>";
      assertThat(garden.told()).containsExactly(toOwn);
      assertThat(romeo.told()).containsExactly(toOwn);
    }

    @Test
    void whenItSaysWhyItGoes_thenTheContactHearsThat() {
      romeo.send(Words.text("4.2.1-initial"));
      verona.quiet();

      romeo.send(Words.text("4.5.1-unavailable-with-status"));

      assertThat(juliet.told()).singleElement().asString().contains("going on vacation");
    }

    @Test
    void whenItEndsWithoutAWord_thenTheContactHearsThatItIsUnavailableOnce() {
      romeo.send(Words.text("4.2.1-initial"));
      verona.quiet();

      romeo.ends();
      romeo.ends();
      romeo.becomes(SessionEvent.Kind.GONE);

      assertThat(juliet.told()).containsExactly(Words.ofExample("4.5.2-unavailable-delivered"));
      assertThat(romeo.told()).isEmpty();
    }

    @Test
    void whenItEndsAfterItSaidSo_thenTheContactHearsNothingMore() {
      romeo.send(Words.text("4.2.1-initial"));
      romeo.send(Words.text("4.5.1-unavailable"));
      verona.quiet();

      romeo.ends();

      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenItWasNeverAvailable_thenTheContactHearsNothing() {
      romeo.ends();

      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenItsResourceIsBoundAnew_thenItGoesBeforeTheNewOneComes() {
      romeo.send(Words.text("4.2.1-initial"));
      verona.quiet();
      var anew = verona.bind(ROMEO + "/orchard");
      anew.send(Words.text("4.4.1-away"));

      romeo.ends();

      assertThat(juliet.told())
          .containsExactly(
              Words.ofExample("4.5.2-unavailable-delivered"),
              Words.ofExample("4.4.2-away-delivered"));
    }

    @Test
    void whenTheContactComesLater_thenItIsToldWhatWasSaidLast() {
      juliet.ends();
      romeo.send(Words.text("4.2.1-initial"));
      romeo.send(Words.text("4.4.1-away"));
      var chamber = verona.bind(JULIET + "/chamber");

      chamber.send(Words.text("4.2.1-initial"));

      assertThat(chamber.told())
          .containsExactly(
              "<presence from='juliet@example.com/chamber' to='juliet@example.com'/>",
              "<presence from='romeo@example.net/orchard' to='juliet@example.com'>"
                  + "<show>away</></>");
    }

    @Test
    void whenTheContactHasANegativePriority_thenItIsToldAllTheSame() {
      juliet.send("<presence><priority>-1</priority></presence>");
      verona.quiet();

      romeo.send(Words.text("4.2.1-initial"));

      assertThat(juliet.told()).hasSize(1);
    }
  }

  @Nested
  class GivenAContactThatIsNotSubscribed {

    @Test
    void whenTheSessionBecomesAvailable_thenTheContactHearsNothing() {
      verona.subscribed(ROMEO, JULIET);
      var juliet = verona.online(JULIET + "/balcony");

      verona.online(ROMEO + "/orchard").send("<presence/>");

      assertThat(juliet.told()).isEmpty();
    }
  }

  @Nested
  class GivenPresenceThatIsTooLarge {

    private static final String LARGE = "<status>" + "x".repeat(5000) + "</status>";

    private final Device romeo = verona.online(ROMEO + "/orchard");

    @Test
    void whenItIsBroadcast_thenItIsRefusedAndTheOneBeforeStays() {
      romeo.send("<presence id='1'>" + LARGE + "</presence>");

      assertThat(romeo.told())
          .containsExactly(
              "<presence to='romeo@example.net/orchard' type='error'>"
                  + "<error type='modify'><policy-violation/>"
                  + "<text xml:lang='en'>the presence is too large</></></>");
      assertThat(verona.presence(ROMEO).available()).hasSize(1);
    }

    @Test
    void whenTheSessionGoes_thenItGoesWithoutAWord() {
      romeo.send("<presence type='unavailable'>" + LARGE + "</presence>");

      assertThat(romeo.told()).hasSize(1).allMatch(told -> !told.contains("status"));
      assertThat(verona.presence(ROMEO).available()).isEmpty();
    }

    @Test
    void whenAllSessionsSayTooMuchTogether_thenTheNextIsRefused() {
      var most = "<presence><status>" + "x".repeat(3900) + "</status></presence>";
      for (int i = 0; i < 8; i++) {
        verona.bind(ROMEO + "/" + i).send(most);
      }
      var last = verona.bind(ROMEO + "/last");

      last.send(most);
      romeo.send("<presence><show>away</show></presence>");

      assertThat(last.told()).hasSize(1).allMatch(told -> told.contains("<policy-violation/>"));
      assertThat(verona.presence(ROMEO).available()).hasSize(9);
    }
  }
}
