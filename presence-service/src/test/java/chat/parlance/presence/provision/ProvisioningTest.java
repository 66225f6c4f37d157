package chat.parlance.presence.provision;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.Subscription;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

  private static final String ROMEO = "romeo@localhost";
  private static final String JULIET = "juliet@localhost";

  private final Verona verona = new Verona().account(ROMEO).account(JULIET);
  private final Device romeo = verona.online(ROMEO + "/orchard");
  private final Device juliet = verona.online(JULIET + "/balcony");

  private String set(String items) {
    return verona.asked(
        ROMEO,
        "set",
        "<roster xmlns='urn:parlance:roster:0'>%s</roster>"
            .formatted(items.replace("<item ", "<item xmlns='jabber:iq:roster' ")));
  }

  private static String result(int changed) {
    return "<iq to='romeo@localhost' type='result'><roster changed='%d'/></>".formatted(changed);
  }

  @Nested
  class GivenStrangers {

    @Test
    void whenTheyAreToSeeEachOther_thenEachIsPushedOnceAndSeesTheOther() {
      var answer =
          set("<item jid='juliet@localhost' name='J' subscription='both'><group>F</group></item>");

      assertThat(answer).isEqualTo(result(1));
      assertThat(romeo.told())
          .satisfiesExactly(
              push ->
                  assertThat(push)
                      .contains(
                          "<item jid='juliet@localhost' name='J' subscription='both'><group>F"),
              presence ->
                  assertThat(presence)
                      .isEqualTo(
                          "<presence from='juliet@localhost/balcony' to='romeo@localhost'/>"));
      assertThat(juliet.told())
          .satisfiesExactly(
              push ->
                  assertThat(push).contains("<item jid='romeo@localhost' subscription='both'/>"),
              presence ->
                  assertThat(presence)
                      .isEqualTo(
                          "<presence from='romeo@localhost/orchard' to='juliet@localhost'/>"));
    }

    @Test
    void whenOneIsToSeeTheOther_thenBothRostersSayThat() {
      set("<item jid='juliet@localhost' subscription='to'/>");

      assertThat(verona.subscription(ROMEO, JULIET)).isEqualTo(Subscription.TO);
      assertThat(verona.subscription(JULIET, ROMEO)).isEqualTo(Subscription.FROM);
      assertThat(romeo.told()).last().asString().startsWith("<presence from='juliet@");
      assertThat(juliet.told()).noneMatch(told -> told.startsWith("<presence"));
    }

    @Test
    void whenTheSameIsSetAgain_thenNobodyHearsOfIt() {
      set("<item jid='juliet@localhost' name='J' subscription='both'/>");
      verona.quiet();

      var answer = set("<item jid='juliet@localhost' name='J' subscription='both'/>");

      assertThat(answer).isEqualTo(result(0));
      assertThat(romeo.told()).isEmpty();
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenTheOtherIsNoAccount_thenNobodySeesAnybody() {
      set("<item jid='nobody@localhost' subscription='both'/>");

      assertThat(verona.subscription(ROMEO, "nobody@localhost")).isEqualTo(Subscription.NONE);
      assertThat(verona.roster("nobody@localhost")).isEqualTo(Roster.EMPTY);
    }

    @Test
    void whenARequestWaits_thenItIsAnswered() {
      juliet.send("<presence to='romeo@localhost' type='subscribe'/>");

      set("<item jid='juliet@localhost' subscription='both'/>");

      assertThat(verona.subscription(JULIET, ROMEO)).isEqualTo(Subscription.BOTH);
      assertThat(verona.roster(ROMEO).requests()).isEmpty();
    }
  }

  @Nested
  class GivenContacts {

    private void befriend() {
      set("<item jid='juliet@localhost' name='J' subscription='both'/>");
      verona.quiet();
    }

    @Test
    void whenNothingIsToBeSeenAnyMore_thenPresenceIsGoneAtOnce() {
      befriend();

      set("<item jid='juliet@localhost' name='J' subscription='none'/>");

      assertThat(romeo.told())
          .contains(
              "<presence from='juliet@localhost/balcony' to='romeo@localhost' type='unavailable'/>");
      assertThat(juliet.told())
          .contains(
              "<presence from='romeo@localhost/orchard' to='juliet@localhost' type='unavailable'/>");
      assertThat(verona.subscription(JULIET, ROMEO)).isEqualTo(Subscription.NONE);
    }

    @Test
    void whenOneIsRemoved_thenTheOtherKeepsTheItem() {
      befriend();

      var answer = set("<item jid='juliet@localhost' subscription='remove'/>");

      assertThat(answer).isEqualTo(result(1));
      assertThat(verona.roster(ROMEO).items()).isEmpty();
      assertThat(verona.roster(JULIET).items())
          .singleElement()
          .satisfies(item -> assertThat(item.subscription()).isEqualTo(Subscription.NONE));
      assertThat(romeo.told()).anyMatch(told -> told.contains("subscription='remove'"));
    }

    @Test
    void whenOneIsRemovedFromBoth_thenBothAreGone() {
      befriend();

      set("<item jid='juliet@localhost' subscription='remove' mutual='true'/>");
      set("<item jid='juliet@localhost' subscription='remove' mutual='true'/>");

      assertThat(verona.roster(ROMEO).items()).isEmpty();
      assertThat(verona.roster(JULIET).items()).isEmpty();
      assertThat(romeo.told()).filteredOn(told -> told.contains("unavailable")).hasSize(1);
      assertThat(juliet.told()).filteredOn(told -> told.contains("unavailable")).hasSize(1);
    }

    @Test
    void whenNoSubscriptionIsSaid_thenItStays() {
      befriend();

      set("<item jid='juliet@localhost' name='Love'/>");

      assertThat(verona.subscription(ROMEO, JULIET)).isEqualTo(Subscription.BOTH);
      assertThat(juliet.told()).isEmpty();
    }
  }

  @Nested
  class GivenABadRequest {

    @Test
    void whenTheAccountIsNone_thenThatIsSaid() {
      var answer =
          verona.asked("nobody@localhost", "set", "<roster xmlns='urn:parlance:roster:0'/>");

      assertThat(answer).contains("<item-not-found/>");
    }

    @Test
    void whenOneItemIsBad_thenNothingIsDone() {
      var good = "<item jid='juliet@localhost' subscription='both'/>";

      assertThat(set(good + "<item jid='a@b@c'/>")).contains("<jid-malformed/>");
      assertThat(set(good + "<item jid='nurse@localhost' subscription='maybe'/>"))
          .contains("<bad-request/>");
      assertThat(set(good + good)).contains("<bad-request/>");
      assertThat(set(good + "<item jid='romeo@localhost'/>")).contains("<bad-request/>");
      assertThat(set(good + "<item jid='nurse@localhost'>" + "<group/>".repeat(2) + "</item>"))
          .contains("<bad-request/>");
      assertThat(set("<item jid='x@localhost'/>".repeat(501))).contains("<policy-violation/>");
      assertThat(verona.roster(ROMEO)).isEqualTo(Roster.EMPTY);
    }

    @Test
    void whenAClientAsksForIt_thenItIsRefused() {
      romeo.sendIq("set", "<roster xmlns='urn:parlance:roster:0'/>");

      assertThat(romeo.told()).singleElement().asString().contains("<service-unavailable/>");
    }
  }

  @Nested
  class GivenAnAccountThatIsDeleted {

    @Test
    void whenItWasAContact_thenTheOtherSeesItGo() {
      set("<item jid='juliet@localhost' subscription='both'/>");
      verona.quiet();

      verona.event(JULIET, AccountEvent.Kind.DELETED);

      assertThat(verona.subscription(ROMEO, JULIET)).isEqualTo(Subscription.NONE);
    }
  }
}
