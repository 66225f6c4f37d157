package chat.parlance.presence.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.Subscription;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// RFC 6121 section 3.
class SubscriptionsTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";

  private final Verona verona = new Verona().account(ROMEO).account(JULIET);

  private static String item(String flags, String jid, String subscription) {
    return "<item" + flags + " jid='" + jid + "' subscription='" + subscription + "'/>";
  }

  @Nested
  class GivenStrangers {

    private Device romeo;
    private Device juliet;

    @BeforeEach
    void comeOnline() {
      romeo = verona.online(ROMEO + "/orchard");
      juliet = verona.online(JULIET + "/balcony");
    }

    @Test
    void whenOneAsks_thenTheOtherIsAskedAndItsOwnRosterShowsIt() {
      romeo.send(Words.text("3.1.1-subscribe"));

      assertThat(juliet.told()).containsExactly(Words.ofExample("3.1.3-subscribe-delivered"));
      assertThat(romeo.told())
          .singleElement()
          .asString()
          .startsWith("<iq to='romeo@example.net/orchard' type='set'><query")
          .contains(item(" ask='subscribe'", JULIET, "none"));
    }

    @Test
    void whenOneAsksTwice_thenTheOtherIsAskedOnce() {
      romeo.send(Words.text("3.1.1-subscribe"));
      romeo.send(Words.text("3.1.1-subscribe"));

      assertThat(juliet.told()).hasSize(1);
      assertThat(romeo.told()).hasSize(1);
    }

    @Test
    void whenOneAsks_thenTheOthersRosterDoesNotShowIt() {
      romeo.send(Words.text("3.1.1-subscribe"));
      verona.quiet();

      juliet.asksForRoster();

      assertThat(juliet.told()).singleElement().asString().doesNotContain("item");
    }

    @Test
    void whenTheOtherApproves_thenPresenceIsSeenAndBothRostersShowIt() {
      romeo.send(Words.text("3.1.1-subscribe"));
      verona.quiet();

      juliet.send(Words.text("3.1.4-subscribed"));

      assertThat(romeo.told())
          .satisfiesExactly(
              first -> assertThat(first).isEqualTo(Words.ofExample("3.1.6-subscribed-delivered")),
              push -> assertThat(push).contains(item("", JULIET, "to")),
              presence ->
                  assertThat(presence)
                      .isEqualTo(
                          "<presence from='juliet@example.com/balcony' to='romeo@example.net'/>"));
      assertThat(juliet.told()).singleElement().asString().contains(item("", ROMEO, "from"));
    }

    @Test
    void whenTheOtherDenies_thenNothingIsLeftOfIt() {
      romeo.send(Words.text("3.1.1-subscribe"));
      verona.quiet();

      juliet.send(Words.text("3.2.1-unsubscribed"));

      assertThat(romeo.told()).hasSize(2);
      assertThat(juliet.told()).isEmpty();
      assertThat(verona.roster(JULIET).items()).isEmpty();
      assertThat(verona.subscription(ROMEO, JULIET)).isEqualTo(Subscription.NONE);
    }

    @Test
    void whenOneWithdraws_thenTheOtherForgetsIt() {
      romeo.send(Words.text("3.1.1-subscribe"));
      verona.quiet();

      romeo.send(Words.text("3.3.1-unsubscribe"));

      assertThat(juliet.told()).isEmpty();
      assertThat(verona.roster(JULIET).items()).isEmpty();
    }

    @Test
    void whenOneApprovesInAdvance_thenNobodyHearsItButItsRosterShowsIt() {
      juliet.send(Words.text("3.4.1-subscribed-in-advance"));

      assertThat(romeo.told()).isEmpty();
      assertThat(juliet.told())
          .singleElement()
          .asString()
          .contains(item(" approved='true'", ROMEO, "none"));
    }

    @Test
    void whenOneApprovedInAdvanceIsAsked_thenTheAnswerIsImmediate() {
      juliet.send(Words.text("3.4.1-subscribed-in-advance"));
      verona.quiet();

      romeo.send(Words.text("3.1.1-subscribe"));

      assertThat(juliet.told())
          .singleElement()
          .asString()
          .contains(item(" approved='true'", ROMEO, "from"));
      assertThat(romeo.told())
          .contains(
              Words.ofExample("3.1.6-subscribed-delivered"),
              "<presence from='juliet@example.com/balcony' to='romeo@example.net'/>");
    }

    @Test
    void whenTheAdvanceApprovalIsRevoked_thenAQuestionIsAQuestionAgain() {
      juliet.send(Words.text("3.4.1-subscribed-in-advance"));
      juliet.send(Words.text("3.2.1-unsubscribed"));
      verona.quiet();

      romeo.send(Words.text("3.1.1-subscribe"));

      assertThat(juliet.told()).containsExactly(Words.ofExample("3.1.3-subscribe-delivered"));
    }

    @Test
    void whenOneAsksAResource_thenTheAccountIsAsked() {
      romeo.send("<presence to='juliet@example.com/balcony' type='subscribe'/>");

      assertThat(juliet.told()).containsExactly(Words.ofExample("3.1.3-subscribe-delivered"));
    }

    @Test
    void whenOneAsksItself_thenNothingHappens() {
      romeo.send("<presence to='romeo@example.net' type='subscribe'/>");

      assertThat(romeo.told()).isEmpty();
      assertThat(verona.roster(ROMEO).items()).isEmpty();
    }

    @Test
    void whenOneAsksNobody_thenItStaysPending() {
      romeo.send("<presence to='nobody@example.com' type='subscribe'/>");

      assertThat(verona.roster("nobody@example.com").items()).isEmpty();
      assertThat(verona.subscription(ROMEO, "nobody@example.com"))
          .isEqualTo(Subscription.NONE_PENDING_OUT);
    }
  }

  @Nested
  class GivenNobodyThereToBeAsked {

    @Test
    void whenItComesOnline_thenItIsAskedEachTimeUntilItAnswers() {
      var romeo = verona.online(ROMEO + "/orchard");
      romeo.send(
          "<presence to='juliet@example.com' type='subscribe'><status>Ay me</status></presence>");

      var first = verona.bind(JULIET + "/balcony");
      first.send("<presence/>");
      first.send("<presence><show>away</show></presence>");
      var second = verona.bind(JULIET + "/chamber");
      second.send("<presence/>");
      var request =
          "<presence from='romeo@example.net' to='juliet@example.com' type='subscribe'>"
              + "<status>Ay me</></>";
      assertThat(first.told()).containsOnlyOnce(request);
      assertThat(second.told()).containsOnlyOnce(request);

      second.send(Words.text("3.1.4-subscribed"));
      var third = verona.bind(JULIET + "/garden");
      third.send("<presence/>");

      assertThat(third.told()).doesNotContain(request);
    }

    @Test
    void whenTheQuestionIsLong_thenOnlyTheQuestionIsKept() {
      var romeo = verona.online(ROMEO + "/orchard");
      romeo.send(
          "<presence to='juliet@example.com' type='subscribe'><status>"
              + "Ay me ".repeat(1000)
              + "</status></presence>");

      var juliet = verona.bind(JULIET + "/balcony");
      juliet.send("<presence/>");

      assertThat(juliet.told()).contains(Words.ofExample("3.1.3-subscribe-delivered"));
    }
  }

  @Nested
  class GivenBothAreSubscribed {

    private Device romeo;
    private Device juliet;

    @BeforeEach
    void subscribe() {
      verona.subscribed(ROMEO, JULIET).subscribed(JULIET, ROMEO);
      romeo = verona.online(ROMEO + "/orchard");
      juliet = verona.online(JULIET + "/balcony");
    }

    @Test
    void whenOneCancelsTheOthersSubscription_thenItDisappearsFirst() {
      juliet.send(Words.text("3.2.1-unsubscribed"));

      assertThat(romeo.told())
          .satisfiesExactly(
              gone ->
                  assertThat(gone)
                      .isEqualTo(
                          "<presence from='juliet@example.com/balcony' to='romeo@example.net'"
                              + " type='unavailable'/>"),
              cancelled -> assertThat(cancelled).contains("type='unsubscribed'"),
              push -> assertThat(push).contains(item("", JULIET, "from")));
      assertThat(juliet.told()).singleElement().asString().contains(item("", ROMEO, "to"));
    }

    @Test
    void whenOneUnsubscribes_thenTheOtherDisappearsForIt() {
      romeo.send(Words.text("3.3.1-unsubscribe"));

      assertThat(juliet.told())
          .satisfiesExactly(
              told -> assertThat(told).contains("type='unsubscribe'"),
              push -> assertThat(push).contains(item("", ROMEO, "to")));
      assertThat(romeo.told())
          .satisfiesExactly(
              push -> assertThat(push).contains(item("", JULIET, "from")),
              gone -> assertThat(gone).contains("type='unavailable'"));
    }

    @Test
    void whenOneAsksAgain_thenTheServerAnswersAndNobodyIsBothered() {
      romeo.send(Words.text("3.1.1-subscribe"));

      assertThat(juliet.told()).isEmpty();
      assertThat(romeo.told()).isEmpty();
    }
  }

  @Nested
  class GivenBounds {

    private final Verona small =
        new Verona(
                new RosterProperties(1, 256, 10, 128, 1, 1, 4096, 262_144, 1),
                DirectedProperties.DEFAULT)
            .account(ROMEO)
            .account(JULIET)
            .account("nurse@example.com");

    @Test
    void whenTheRosterIsFull_thenAskingIsRefused() {
      var romeo = small.online(ROMEO + "/orchard");
      romeo.send(Words.text("3.1.1-subscribe"));
      small.quiet();

      romeo.send("<presence to='nurse@example.com' type='subscribe'/>");

      assertThat(romeo.told()).singleElement().asString().contains("<policy-violation/>");
      assertThat(small.roster("nurse@example.com").items()).isEmpty();
    }

    @Test
    void whenTooManyAsk_thenTheNewestIsDropped() {
      small.online(ROMEO + "/orchard").send(Words.text("3.1.1-subscribe"));

      small
          .online("nurse@example.com/hall")
          .send("<presence to='juliet@example.com' type='subscribe'/>");

      assertThat(small.roster(JULIET).items()).hasSize(1);
    }
  }

  @Nested
  class GivenManyRequestsWithoutAnswer {

    @Test
    void whenOneMoreIsSent_thenThatIsRefusedAndTheSameOneIsNot() {
      var small =
          new Verona(
                  new RosterProperties(100, 256, 10, 128, 1, 2, 4096, 262_144, 1),
                  DirectedProperties.DEFAULT)
              .account(ROMEO);
      var client = small.online(ROMEO + "/orchard");
      client.send("<presence to='a@example.com' type='subscribe'/>");
      client.send("<presence to='b@example.com' type='subscribe'/>");
      small.quiet();

      client.send("<presence to='c@example.com' type='subscribe'/>");
      client.send("<presence to='a@example.com' type='subscribe'/>");

      assertThat(client.told()).singleElement().asString().contains("<policy-violation/>");
      assertThat(small.roster(ROMEO).items()).hasSize(2);
    }
  }
}
