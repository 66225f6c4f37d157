package chat.parlance.presence.availability;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.FullJid;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Of changes that follow one another within a second, the last is told.
class CoalescingTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";
  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final Duration PART = Duration.ofMillis(100);

  private final Verona verona = new Verona().account(ROMEO).account(JULIET);
  private Device juliet;
  private Device romeo;

  @BeforeEach
  void subscribe() {
    verona.subscribed(JULIET, ROMEO);
    juliet = verona.online(JULIET + "/balcony");
    romeo = verona.online(ROMEO + "/orchard");
    verona.quiet();
  }

  private void says(String status) {
    romeo.send("<presence><status>" + status + "</status></presence>");
  }

  private static String heard(String status) {
    return "<presence from='romeo@example.net/orchard' to='juliet@example.com'><status>"
        + status
        + "</></>";
  }

  @Nested
  class GivenAQuietTime {

    @Test
    void whenTheSessionChanges_thenEverybodyHearsItAtOnce() {
      says("one");

      assertThat(juliet.told()).containsExactly(heard("one"));
      assertThat(romeo.told()).hasSize(1);
      verona.after(WINDOW);
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenItChangesAfterEachWindow_thenEachChangeIsHeardAtOnce() {
      says("one");
      verona.after(WINDOW);
      says("two");

      assertThat(juliet.told()).containsExactly(heard("one"), heard("two"));
    }

    @Test
    void whenItHasJustCome_thenItsFirstChangeIsHeardAtOnceToo() {
      var garden = verona.bind(ROMEO + "/garden");
      garden.send("<presence/>");
      garden.send("<presence><show>chat</show></presence>");

      assertThat(juliet.told()).hasSize(2);
    }
  }

  @Nested
  class GivenABurst {

    @BeforeEach
    void begin() {
      says("one");
      verona.quiet();
    }

    @Test
    void whenItEnds_thenOnlyTheLastChangeIsHeard() {
      says("two");
      verona.after(PART);
      says("three");
      assertThat(juliet.told()).isEmpty();

      verona.after(WINDOW.minus(PART));

      assertThat(juliet.told()).containsExactly(heard("three"));
      assertThat(romeo.told()).hasSize(1);
    }

    @Test
    void whenItGoesOn_thenOneIsHeardInEachWindow() {
      for (int i = 0; i < 30; i++) {
        says("s" + i);
        verona.after(PART);
      }

      assertThat(juliet.told()).containsExactly(heard("s9"), heard("s19"), heard("s29"));
    }

    @Test
    void whenItEndsWithWhatWasSaidBefore_thenNothingIsHeard() {
      says("two");
      says("one");

      verona.after(WINDOW);

      assertThat(juliet.told()).isEmpty();
      says("two");
      assertThat(juliet.told()).containsExactly(heard("two"));
    }

    @Test
    void whenItsEndIsLate_thenTheNextChangeIsHeardOnceInItsPlace() {
      says("two");
      verona.late(WINDOW);
      says("three");
      verona.after(Duration.ZERO);

      assertThat(juliet.told()).containsExactly(heard("three"));
    }

    @Test
    void whenItsEndIsLateAndItSaysWhatEverybodyHasHeard_thenNothingIsHeard() {
      says("two");
      verona.late(WINDOW);
      says("one");
      verona.after(Duration.ZERO);

      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenTheSessionGoes_thenThatIsHeardAtOnceAndNothingAfterwards() {
      says("two");

      romeo.send("<presence type='unavailable'/>");

      assertThat(juliet.told()).singleElement().asString().contains("type='unavailable'");
      verona.after(WINDOW);
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenTheSessionGoesAndComes_thenBothAreHeardAtOnceAndNothingOlderAfterwards() {
      says("two");

      romeo.send("<presence type='unavailable'/>");
      says("three");

      assertThat(juliet.told()).hasSize(2).last().isEqualTo(heard("three"));
      verona.after(WINDOW);
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenTheSessionEnds_thenThatIsHeardAtOnceAndNothingAfterwards() {
      says("two");

      romeo.ends();

      assertThat(juliet.told()).singleElement().asString().contains("type='unavailable'");
      verona.after(WINDOW);
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenThePriorityChanges_thenThatIsHeardAtOnceInThePlaceOfWhatWaits() {
      says("two");

      romeo.send("<presence><priority>-1</priority></presence>");

      assertThat(juliet.told()).singleElement().asString().contains("-1");
      verona.after(WINDOW);
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenWhatTheClientCanDoChanges_thenThatIsHeardAtOnce() {
      romeo.send(
          "<presence xmlns='jabber:client'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='v'/>"
              + "</presence>");

      assertThat(juliet.told()).hasSize(1);
    }

    @Test
    void whenAnotherSessionChanges_thenThatIsHeardAtOnce() {
      var garden = verona.online(ROMEO + "/garden");
      juliet.told();

      garden.send("<presence><show>away</show></presence>");

      assertThat(juliet.told()).hasSize(1);
    }

    @Test
    void whenTheOldTimeComesInANewBurst_thenItEndsNothing() {
      says("two");
      verona.after(PART);
      romeo.send("<presence><priority>5</priority></presence>");
      romeo.send("<presence><priority>5</priority><status>three</status></presence>");
      verona.quiet();

      verona.after(WINDOW.minus(PART));
      assertThat(juliet.told()).isEmpty();
      verona.after(PART);

      assertThat(juliet.told()).singleElement().asString().contains("three");
    }

    @Test
    void whenAChangeIsTooLarge_thenItIsRefusedAndWhatWaitsIsHeard() {
      says("two");
      says("x".repeat(5_000));

      verona.after(WINDOW);

      assertThat(juliet.told()).containsExactly(heard("two"));
    }

    @Test
    void whenTheAccountIsErased_thenNothingIsHeardAfterwards() {
      says("two");
      verona.event(ROMEO, AccountEvent.Kind.DELETED);
      verona.quiet();

      verona.after(WINDOW);

      assertThat(juliet.told()).isEmpty();
    }
  }

  @Nested
  class GivenSomethingThatWaits {

    @BeforeEach
    void begin() {
      says("one");
      says("two");
      verona.quiet();
    }

    @Test
    void whenAContactComes_thenAllHearTheNewestOnce() {
      var chamber = verona.online(JULIET + "/garden");
      chamber.ends();
      verona.quiet();
      says("three");
      says("four");
      chamber = verona.bind(JULIET + "/chamber");

      chamber.send("<presence/>");

      assertThat(chamber.told()).contains(heard("four")).doesNotContain(heard("three"));
      assertThat(juliet.told()).containsOnlyOnce(heard("four")).doesNotContain(heard("three"));
      verona.after(WINDOW);
      assertThat(chamber.told()).isEmpty();
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenAnotherSessionOfTheAccountComes_thenAllHearTheNewestOnce() {
      var garden = verona.bind(ROMEO + "/garden");

      garden.send("<presence/>");

      assertThat(garden.told()).filteredOn(it -> it.contains("orchard")).hasSize(1);
      assertThat(juliet.told()).contains(heard("two"));
      verona.after(WINDOW);
      assertThat(garden.told()).isEmpty();
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenAContactProbes_thenItHearsTheNewest() {
      juliet.send("<presence type='probe' to='" + ROMEO + "'/>");

      assertThat(juliet.told()).singleElement().asString().contains("two");
    }

    @Test
    void whenDirectedPresenceFollows_thenItIsHeardAfterWhatWaited() {
      romeo.send("<presence to='" + JULIET + "'><status>for you</status></presence>");

      assertThat(juliet.told()).hasSize(2).first().isEqualTo(heard("two"));
      verona.after(WINDOW);
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenAContactIsBlocked_thenItHearsNothingMore() {
      romeo.sendIq("set", "<block xmlns='urn:xmpp:blocking'><item jid='" + JULIET + "'/></block>");
      verona.quiet();

      verona.after(WINDOW);

      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenTheContactIsNotSubscribedAnyMore_thenItHearsNothingMore() {
      romeo.send("<presence to='" + JULIET + "' type='unsubscribed'/>");
      verona.quiet();

      verona.after(WINDOW);

      assertThat(juliet.told()).isEmpty();
    }
  }

  @Nested
  class GivenNoWindow {

    @Test
    void whenChangesFollowOneAnother_thenEachIsToldAndNobodyIsToBeWoken() {
      var configuration = new AvailabilityConfiguration();
      var kit =
          Kit.of(
              Inbox.PRESENCE,
              configuration
                  .presenceAvailability(
                      StanzaProperties.DEFAULT, new CoalescingProperties(Duration.ZERO))
                  .handlers());
      var session = new SessionAddress(0, 1);
      kit.receive(
          ROMEO,
          new SessionEvent(FullJid.of(ROMEO + "/orchard"), session, SessionEvent.Kind.STARTED));
      for (int i = 0; i < 3; i++) {
        var presence =
            "<presence xmlns='jabber:client' from='%s/orchard'><status>%d</status></presence>"
                .formatted(ROMEO, i);

        var outcome = kit.receive(ROMEO, presence, session);

        assertThat(outcome.deliveredTo(session)).hasSize(1);
        assertThat(outcome.effects(Effect.Wake.class)).isEmpty();
      }
    }
  }
}
