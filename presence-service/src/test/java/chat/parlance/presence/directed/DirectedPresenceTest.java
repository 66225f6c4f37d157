package chat.parlance.presence.directed;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// RFC 6121 section 4.6.
class DirectedPresenceTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";
  private static final String AVAILABLE =
      "<presence from='romeo@example.net/orchard' to='juliet@example.com'/>";
  private static final String UNAVAILABLE =
      "<presence from='romeo@example.net/orchard' to='juliet@example.com' type='unavailable'/>";

  private static final String LARGE = "<status>" + "x".repeat(5000) + "</status>";

  private final Verona verona = new Verona().account(ROMEO).account(JULIET);
  private Device romeo;
  private Device balcony;
  private Device chamber;

  @BeforeEach
  void comeOnline() {
    romeo = verona.online(ROMEO + "/orchard");
    balcony = verona.online(JULIET + "/balcony");
    chamber = verona.online(JULIET + "/chamber");
    verona.quiet();
  }

  @Nested
  class GivenAStranger {

    @Test
    void whenPresenceIsSentToItsAccount_thenAllItsSessionsGetIt() {
      romeo.send("<presence to='juliet@example.com'/>");

      assertThat(balcony.told()).containsExactly(AVAILABLE);
      assertThat(chamber.told()).containsExactly(AVAILABLE);
    }

    @Test
    void whenPresenceIsSentToAResource_thenOnlyThatGetsIt() {
      romeo.send("<presence to='juliet@example.com/balcony'/>");

      assertThat(balcony.told()).hasSize(1);
      assertThat(chamber.told()).isEmpty();
    }

    @Test
    void whenTheSenderChangesItsBroadcast_thenItHearsNothing() {
      romeo.send("<presence to='juliet@example.com'/>");
      verona.quiet();

      romeo.send("<presence><show>away</show></presence>");

      assertThat(balcony.told()).isEmpty();
    }

    @Test
    void whenTheSenderIsNoLongerAvailable_thenItIsTakenBackOnce() {
      romeo.send("<presence to='juliet@example.com'/>");
      verona.quiet();

      romeo.send("<presence type='unavailable'/>");
      romeo.ends();

      assertThat(balcony.told()).containsExactly(UNAVAILABLE);
    }

    @Test
    void whenTheSendersSessionEnds_thenItIsTakenBack() {
      romeo.send("<presence to='juliet@example.com/balcony'/>");
      verona.quiet();

      romeo.ends();

      assertThat(balcony.told()).hasSize(1);
      assertThat(chamber.told()).isEmpty();
    }

    @Test
    void whenASessionThatWasNeverAvailableEnds_thenItIsTakenBackToo() {
      var garden = verona.bind(ROMEO + "/garden");
      garden.send("<presence to='juliet@example.com'/>");
      verona.quiet();

      garden.ends();

      assertThat(balcony.told()).singleElement().asString().contains("type='unavailable'");
    }

    @Test
    void whenTheSenderTookItBackItself_thenItIsNotTakenBackAgain() {
      romeo.send("<presence to='juliet@example.com'/>");
      romeo.send("<presence to='juliet@example.com' type='unavailable'/>");
      verona.quiet();

      romeo.ends();

      assertThat(balcony.told()).isEmpty();
    }

    @Test
    void whenNobodyIsThere_thenItIsDropped() {
      romeo.send("<presence to='juliet@example.com/garden'/>");
      romeo.send("<presence to='nobody@example.com'/>");

      assertThat(romeo.told()).isEmpty();
    }

    @Test
    void whenItAnswersWithAnError_thenTheSenderGetsThat() {
      balcony.send("<presence to='romeo@example.net/orchard' type='error'/>");

      assertThat(romeo.told()).singleElement().asString().contains("type='error'");
    }
  }

  @Nested
  class GivenASubscriber {

    @Test
    void whenTheSenderIsNoLongerAvailable_thenItHearsThatOnce() {
      verona.subscribed(JULIET, ROMEO);
      romeo.send("<presence to='juliet@example.com'/>");
      verona.quiet();

      romeo.ends();

      assertThat(balcony.told()).containsExactly(UNAVAILABLE);
    }
  }

  @Nested
  class GivenOneself {

    @Test
    void whenPresenceIsSentToTheOwnAccount_thenItsSessionsGetItAndAvailabilityStays() {
      romeo.send("<presence to='romeo@example.net' type='unavailable'/>");

      assertThat(romeo.told()).hasSize(1);
      assertThat(verona.presence(ROMEO).available()).hasSize(1);
    }
  }

  @Nested
  class GivenABound {

    @Test
    void whenThereAreTooManyTargets_thenTheNextIsRefused() {
      var small =
          new Verona(RosterProperties.DEFAULT, new DirectedProperties(1, 32_768)).account(ROMEO);
      var client = small.online(ROMEO + "/orchard");
      client.send("<presence to='juliet@example.com'/>");

      client.send("<presence to='nurse@example.com'/>");

      assertThat(client.told()).singleElement().asString().contains("<policy-violation/>");
    }

    @Test
    void whenTheAddressesAreTooLongTogether_thenTheNextIsRefusedAndOldOnesAreNot() {
      var small = new Verona(RosterProperties.DEFAULT, new DirectedProperties(200, 3072));
      var client = small.account(ROMEO).online(ROMEO + "/orchard");
      var garden = small.online(ROMEO + "/garden");
      client.send("<presence to='" + "x".repeat(1000) + "@example.com'/>");
      garden.send("<presence to='" + "y".repeat(1000) + "@example.com/" + "z".repeat(1000) + "'/>");
      small.quiet();

      client.send("<presence to='" + "nurse".repeat(20) + "@example.com'/>");
      client.send("<presence to='" + "x".repeat(1000) + "@example.com'/>");

      assertThat(client.told()).singleElement().asString().contains("<policy-violation/>");
    }

    @Test
    void whenItIsTooLarge_thenItIsRefusedAndTakingItBackIsNot() {
      romeo.send("<presence to='juliet@example.com'/>");
      verona.quiet();

      romeo.send("<presence to='juliet@example.com'>" + LARGE + "</presence>");
      romeo.send("<presence to='juliet@example.com' type='error'>" + LARGE + "</presence>");
      romeo.send("<presence to='juliet@example.com' type='unavailable'>" + LARGE + "</presence>");

      assertThat(romeo.told()).singleElement().asString().contains("<policy-violation/>");
      assertThat(balcony.told()).containsExactly(UNAVAILABLE);
    }

    @Test
    void whenManyAreToHearAFarewell_thenItIsShort() {
      romeo.send("<presence to='juliet@example.com'/>");
      verona.quiet();

      romeo.send(
          "<presence type='unavailable'>" + LARGE.substring(0, 1000) + "</status></presence>");

      assertThat(balcony.told()).containsExactly(UNAVAILABLE);
    }

    /// Or a few bytes would make all that the sessions say be written.
    @Test
    void whenATargetIsAdded_thenPresenceIsNotWritten() {
      var outcome = romeo.send("<presence to='nurse@example.com'/>");

      assertThat(outcome.effects(Effect.Put.class))
          .extracting(put -> put.fact().name())
          .containsExactly("directed");
    }
  }
}
