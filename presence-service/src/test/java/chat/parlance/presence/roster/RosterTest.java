package chat.parlance.presence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6121 section 2.
class RosterTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";
  private static final String NURSE = "nurse@example.com";

  private final Verona verona = new Verona().account(ROMEO).account(JULIET).account(NURSE);
  private Device juliet;

  @BeforeEach
  void comeOnline() {
    juliet = verona.online(JULIET + "/balcony");
  }

  private String version() {
    return verona.roster(JULIET).version();
  }

  private String expected(String example) {
    return Words.ofExample(example).replace("VERSION", version());
  }

  @Nested
  class GivenNoContacts {

    @Test
    void whenTheRosterIsAskedFor_thenItIsEmpty() {
      juliet.send(Words.text("2.2-roster-get"));

      assertThat(juliet.told())
          .containsExactly("<iq to='juliet@example.com/balcony' type='result'><query ver='0'/></>");
    }

    @Test
    void whenAContactIsAdded_thenInterestedSessionsArePushedToAndTheRequestIsAnswered() {
      var chamber = verona.bind(JULIET + "/chamber");

      juliet.send(Words.text("2.3.1-roster-set"));

      assertThat(juliet.told())
          .containsExactly(
              expected("2.3.2-roster-push"), "<iq to='juliet@example.com/balcony' type='result'/>");
      assertThat(chamber.told()).isEmpty();
    }

    @Test
    void whenAContactThatIsNotThereIsRemoved_thenItIsNotFound() {
      juliet.send(Words.text("2.5.1-roster-remove"));

      assertThat(juliet.told())
          .containsExactly(
              "<iq to='juliet@example.com/balcony' type='error'>"
                  + "<error type='cancel'><item-not-found/></></>");
    }

    @ParameterizedTest
    @CsvSource({
      "2.3.3-two-items, bad-request",
      "2.3.3-same-group-twice, bad-request",
      "2.3.3-empty-group, not-acceptable"
    })
    void whenTheRequestIsWrong_thenItIsRefused(String example, String condition) {
      juliet.send(Words.text(example));

      assertThat(juliet.told()).singleElement().asString().contains("<" + condition + "/>");
      assertThat(verona.roster(JULIET)).isEqualTo(Roster.EMPTY);
    }

    @Test
    void whenThereIsNoItemOrJid_thenItIsRefused() {
      juliet.sendIq("set", "<query xmlns='jabber:iq:roster'/>");
      juliet.setsItem("name='Nurse'", "");
      juliet.setsItem("jid='@example.com'", "");

      assertThat(juliet.told())
          .satisfiesExactly(
              none -> assertThat(none).contains("<bad-request/>"),
              noJid -> assertThat(noJid).contains("<bad-request/>"),
              badJid -> assertThat(badJid).contains("<jid-malformed/>"));
    }

    @Test
    void whenTheNameIsTooLong_thenItIsRefused() {
      juliet.setsItem("jid='nurse@example.com' name='" + "N".repeat(257) + "'", "");
      juliet.setsItem("jid='nurse@example.com'", "<group>" + "G".repeat(129) + "</group>");

      assertThat(juliet.told()).hasSize(2).allMatch(told -> told.contains("<not-acceptable/>"));
    }
  }

  @Nested
  class GivenContacts {

    @BeforeEach
    void addContacts() {
      verona.account("mercutio@example.com").account("benvolio@example.net");
      verona.subscribed(JULIET, ROMEO).subscribed(ROMEO, JULIET);
      verona.subscribed("mercutio@example.com", JULIET);
      juliet.setsItem("jid='romeo@example.net' name='Romeo'", "<group>Friends</group>");
      juliet.setsItem("jid='mercutio@example.com' name='Mercutio'", "");
      juliet.setsItem("jid='benvolio@example.net' name='Benvolio' subscription='both'", "");
      juliet.send("<presence to='benvolio@example.net' type='subscribe'/>");
      verona.quiet();
    }

    @Test
    void whenTheRosterIsAskedFor_thenItIsGivenWhole() {
      juliet.send(Words.text("2.2-roster-get"));

      assertThat(juliet.told()).containsExactly(expected("2.2-roster-result"));
    }

    @Test
    void whenTheClientKnowsTheNewestVersion_thenTheAnswerIsEmpty() {
      juliet.sendIq("get", "<query xmlns='jabber:iq:roster' ver='" + version() + "'/>");

      assertThat(juliet.told())
          .containsExactly("<iq to='juliet@example.com/balcony' type='result'/>");
    }

    @Test
    void whenTheClientKnowsAnotherOrNoVersion_thenTheRosterIsGivenWhole() {
      juliet.sendIq("get", "<query xmlns='jabber:iq:roster' ver=''/>");
      juliet.sendIq("get", "<query xmlns='jabber:iq:roster' ver='0'/>");

      assertThat(juliet.told()).hasSize(2).allMatch(told -> told.contains("Benvolio"));
    }

    @Test
    void whenNothingChanges_thenTheVersionStays() {
      var before = version();

      juliet.setsItem("jid='mercutio@example.com' name='Mercutio'", "");

      assertThat(juliet.told()).hasSize(1);
      assertThat(version()).isEqualTo(before);
    }

    @Test
    void whenAContactIsRenamed_thenTheSubscriptionStays() {
      juliet.setsItem("jid='romeo@example.net' name='My love' subscription='none'", "");

      assertThat(juliet.told().getFirst())
          .contains("<item jid='romeo@example.net' name='My love' subscription='both'/>");
    }

    @Test
    void whenAContactIsRemoved_thenBothSubscriptionsEndAndAllAreTold() {
      var romeo = verona.online(ROMEO + "/orchard");
      verona.quiet();

      juliet.setsItem("jid='romeo@example.net' subscription='remove'", "");

      assertThat(juliet.told())
          .anyMatch(told -> told.contains("<item jid='romeo@example.net' subscription='remove'/>"))
          .anyMatch(told -> told.contains("type='result'"));
      assertThat(romeo.told())
          .anyMatch(told -> told.contains("type='unsubscribe'"))
          .anyMatch(told -> told.contains("type='unsubscribed'"))
          .anyMatch(told ->
              told.contains("from='juliet@example.com/balcony'")
                  && told.contains("type='unavailable'"));
      assertThat(verona.subscription(ROMEO, JULIET)).isEqualTo(Subscription.NONE);
      assertThat(verona.subscription(JULIET, ROMEO)).isEqualTo(Subscription.NONE);
    }

    @Test
    void whenAContactWithoutAnswerIsRemoved_thenTheQuestionIsWithdrawn() {
      juliet.setsItem("jid='benvolio@example.net' subscription='remove'", "");

      assertThat(verona.roster("benvolio@example.net").items()).isEmpty();
    }
  }

  @Nested
  class GivenAnotherAccountsClient {

    @Test
    void whenItAsksForOrSetsTheRoster_thenThatIsForbidden() {
      var romeo = verona.online(ROMEO + "/orchard");

      romeo.send(
          "<iq xmlns='jabber:client' id='i' type='get' to='juliet@example.com'>"
              + "<query xmlns='jabber:iq:roster'/></iq>");
      romeo.send(
          "<iq xmlns='jabber:client' id='i' type='set' to='juliet@example.com'>"
              + "<query xmlns='jabber:iq:roster'><item jid='romeo@example.net'/></query></iq>");

      assertThat(romeo.told()).hasSize(2).allMatch(told -> told.contains("<forbidden/>"));
      assertThat(verona.roster(JULIET)).isEqualTo(Roster.EMPTY);
    }
  }

  @Nested
  class GivenAnItemWithTooMuch {

    @Test
    void whenItHasHundredsOfGroups_thenThatIsRefusedAndNothingIsKept() {
      var client = verona.online(JULIET + "/balcony");
      var groups = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        groups.append("<group>").append(i).append("</group>");
      }

      client.setsItem("jid='nurse@example.com'", groups.toString());
      client.setsItem("jid='nurse@example.com'", "<group>" + "x".repeat(129) + "</group>");
      client.setsItem("jid='nurse@example.com' name='" + "x".repeat(257) + "'", "");

      assertThat(client.told()).hasSize(3).allMatch(told -> told.contains("<not-acceptable/>"));
      assertThat(verona.roster(JULIET)).isEqualTo(Roster.EMPTY);
    }
  }

  @Nested
  class GivenAFullRoster {

    @Test
    void whenAnotherContactIsAdded_thenThatIsRefused() {
      var small =
          new Verona(
                  new RosterProperties(1, 256, 10, 128, 1, 1, 4096, 262_144, 1),
                  DirectedProperties.DEFAULT)
              .account(JULIET);
      var client = small.online(JULIET + "/balcony");
      client.setsItem("jid='romeo@example.net'", "");
      small.quiet();

      client.setsItem("jid='nurse@example.com'", "");
      client.setsItem("jid='romeo@example.net' name='Romeo'", "");

      assertThat(client.told())
          .satisfiesExactly(
              refused -> assertThat(refused).contains("<policy-violation/>"),
              push -> assertThat(push).contains("name='Romeo'"),
              result -> assertThat(result).contains("type='result'"));
    }

    @Test
    void whenItHasTooManyBytes_thenNothingGrowsAndAllElseIsDone() {
      var limits = new RosterProperties(1000, 256, 10, 128, 100, 200, 4096, 1000, 200);
      var small = new Verona(limits, DirectedProperties.DEFAULT).account(JULIET);
      var client = small.online(JULIET + "/balcony");
      client.setsItem("jid='romeo@example.net' name='" + "&lt;".repeat(120) + "'", "");
      small.quiet();

      client.setsItem("jid='nurse@example.com'", "<group>" + "x".repeat(100) + "</group>");
      client.send("<presence to='" + "n".repeat(99) + "@example.com' type='subscribe'/>");
      client.setsItem("jid='romeo@example.net' name='" + "&lt;".repeat(119) + "'", "");

      assertThat(client.told())
          .satisfiesExactly(
              refused -> assertThat(refused).contains("<policy-violation/>"),
              refused -> assertThat(refused).contains("<policy-violation/>"),
              push -> assertThat(push).contains("type='set'"),
              result -> assertThat(result).contains("type='result'"));
    }

    @Test
    void whenItIsCounted_thenThatIsNoLessThanWhatIsSent() {
      client(verona)
          .setsItem("jid='romeo@example.net' name='&lt;&quot;&amp;\u00e9\uD83D\uDE00'", "");
      client(verona)
          .setsItem("jid='nurse@example.com'", "<group>&amp;&lt;</group><group>b</group>");
      client(verona).send("<presence to='x@example.com' type='subscribed'/>");

      var roster = verona.roster(JULIET);

      assertThat(roster.listed()).hasSize(3);
      for (var item : roster.listed()) {
        assertThat(RosterQuery.of(change(item)).sizeBytes())
            .isBetween(item.sizeBytes() / 3, item.sizeBytes());
      }
    }

    private static RosterEdit.Change change(RosterItem item) {
      return new RosterEdit.Change(item.jid(), item, new RosterVersion("", 1));
    }

    private static Device client(Verona verona) {
      return verona.account(JULIET).bind(JULIET + "/balcony");
    }
  }
}
