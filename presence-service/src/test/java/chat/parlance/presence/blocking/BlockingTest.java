package chat.parlance.presence.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Announce;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.blocking.guard.BlockedAddresses;
import chat.parlance.presence.blocking.guard.Shunned;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0191.
class BlockingTest {

  private static final String JULIET = "juliet@capulet.com";
  private static final String ROMEO = "romeo@montague.net";
  private static final String NS = " xmlns='urn:xmpp:blocking'";

  private final Verona verona = new Verona().account(JULIET).account(ROMEO);
  private Device chamber;
  private Device balcony;
  private Device romeo;

  @BeforeEach
  void comeOnline() {
    chamber = verona.online(JULIET + "/chamber");
    balcony = verona.online(JULIET + "/balcony");
    romeo = verona.online(ROMEO + "/orchard");
    verona.quiet();
  }

  private void areFriends() {
    verona.subscribed(JULIET, ROMEO).subscribed(ROMEO, JULIET);
  }

  private void listen() {
    chamber.send(example("example-3"));
    balcony.send(example("example-3"));
    verona.quiet();
  }

  private Outcome block(String... jids) {
    return chamber.sendIq("set", "<block" + NS + ">" + items(jids) + "</block>");
  }

  private Outcome unblock(String... jids) {
    return chamber.sendIq("set", "<unblock" + NS + ">" + items(jids) + "</unblock>");
  }

  private static String items(String... jids) {
    var items = new StringBuilder();
    for (var jid : jids) {
      items.append("<item jid='").append(jid).append("'/>");
    }
    return items.toString();
  }

  private static String example(String name) {
    return Words.text("xep-0191", name).replaceFirst("<iq", "<iq xmlns='jabber:client'");
  }

  private static String push(String name) {
    return Words.of(example(name));
  }

  // The example has no `to`, which every result has on its way.
  private static String result(String name) {
    return Words.of(example(name)).replaceFirst("<iq", "<iq to='juliet@capulet.com/chamber'");
  }

  private static String unavailable(String from, String to) {
    return Words.of("<presence from='" + from + "' to='" + to + "' type='unavailable'/>");
  }

  private static String available(String from, String to) {
    return Words.of("<presence from='" + from + "' to='" + to + "'/>");
  }

  @Nested
  class GivenNobodyIsBlocked {

    @Test
    void whenTheListIsAskedFor_thenItIsEmpty() {
      chamber.send(example("example-3"));

      assertThat(chamber.told()).containsExactly(result("example-5"));
    }

    @Test
    void whenSomebodyIsBlocked_thenAllThatAskedForTheListAreTold() {
      listen();
      var silent = verona.online(JULIET + "/garden");

      chamber.send(example("example-6"));

      assertThat(chamber.told()).containsExactlyInAnyOrder(result("example-7"), push("example-8a"));
      assertThat(balcony.told()).containsExactly(push("example-8b"));
      assertThat(silent.told()).isEmpty();
    }

    @Test
    void whenSomebodyIsBlocked_thenMessagingKnowsBeforeTheClientDoes() {
      var effects = block(ROMEO).effects();

      var toMessaging = effects.stream().filter(BlockingTest::isForMessagingOfJuliet).toList();
      assertThat(toMessaging).hasExactlyElementsOfTypes(Tell.class, Send.class);
    }

    @Test
    void whenASessionThatAskedIsOver_thenItIsForgotten() {
      listen();

      balcony.ends();

      assertThat(verona.fact(JULIET, Listeners.FACT).sessions()).hasSize(1);
    }

    @Test
    void whenSomebodyIsBlockedTwice_thenTheSecondTimeIsNoNews() {
      listen();
      block(ROMEO);
      verona.quiet();

      block(ROMEO);

      assertThat(chamber.told()).containsExactly(result("example-7"));
      assertThat(balcony.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "<block xmlns='urn:xmpp:blocking'/>, bad-request",
      "<block xmlns='urn:xmpp:blocking'><item/></block>, bad-request",
      "<block xmlns='urn:xmpp:blocking'><item jid=''/></block>, jid-malformed",
      "<block xmlns='urn:xmpp:blocking'><item jid='@x'/></block>, jid-malformed",
      "<block xmlns='urn:xmpp:blocking'><other jid='a@x'/></block>, bad-request",
      "<unblock xmlns='urn:xmpp:blocking'><item/></unblock>, bad-request",
      "<blocklist xmlns='urn:xmpp:blocking'/>, bad-request"
    })
    void whenARequestMakesNoSense_thenThatIsSaid(String payload, String condition) {
      chamber.sendIq("set", payload);

      assertThat(chamber.told()).singleElement().asString().contains("<" + condition + "/>");
      assertThat(verona.fact(JULIET, BlockList.FACT)).isNull();
    }

    @Test
    void whenTooManyAreBlocked_thenNoneOfThemIs() {
      var many = IntStream.range(0, 501).mapToObj(i -> "s" + i + "@x.org").toArray(String[]::new);

      block(many);

      assertThat(chamber.told()).singleElement().asString().contains("<policy-violation/>");
      assertThat(verona.fact(JULIET, BlockList.FACT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {JULIET, "nobody@capulet.com"})
    void whenSomebodyElseAsksForTheList_thenThatIsForbidden(String whose) {
      romeo.send(
          "<iq xmlns='jabber:client' type='get' id='1' to='"
              + whose
              + "'><blocklist"
              + NS
              + "/></iq>");

      assertThat(romeo.told()).singleElement().asString().contains("<forbidden/>");
    }

    @Test
    void whenAnAccountBlocksItself_thenItsSessionsStillSeeEachOther() {
      block(JULIET, JULIET + "/balcony");
      verona.quiet();

      balcony.send("<presence><show>away</show></presence>");

      assertThat(chamber.told()).hasSize(1);
    }
  }

  @Nested
  class GivenTwoAreBlocked {

    @BeforeEach
    void blocked() {
      block(ROMEO, "iago@shakespeare.lit");
      listen();
    }

    @Test
    void whenTheListIsAskedFor_thenBothAreInIt() {
      chamber.send(example("example-3"));

      assertThat(chamber.told()).containsExactly(result("example-4"));
    }

    @Test
    void whenOneIsUnblocked_thenTheOtherStays() {
      chamber.send(example("example-10"));

      assertThat(chamber.told())
          .containsExactlyInAnyOrder(result("example-11"), push("example-12a"));
      assertThat(balcony.told()).containsExactly(push("example-12b"));
      assertThat(verona.fact(JULIET, BlockList.FACT).items())
          .containsExactly(BareJid.of("iago@shakespeare.lit"));
    }

    @Test
    void whenAllAreUnblocked_thenNothingIsKept() {
      chamber.send(example("example-13"));

      assertThat(chamber.told())
          .containsExactlyInAnyOrder(result("example-14"), push("example-15a"));
      assertThat(balcony.told()).containsExactly(push("example-15b"));
      assertThat(verona.fact(JULIET, BlockList.FACT)).isNull();
      assertThat(verona.fact(JULIET, BlockedAddresses.FACT)).isNull();
      assertThat(verona.fact(ROMEO, BlockedAddresses.by(BareJid.of(JULIET)))).isNull();
    }

    @Test
    void whenSomebodyElseIsUnblocked_thenNothingChanges() {
      unblock("nurse@capulet.com");

      assertThat(chamber.told()).containsExactly(result("example-11"));
      assertThat(balcony.told()).isEmpty();
    }

    @Test
    void whenTheAccountIsDeleted_thenNobodyIsBlockedByItAnyMore() {
      verona.event(JULIET, AccountEvent.Kind.DELETED);

      assertThat(verona.fact(JULIET, BlockList.FACT)).isNull();
      assertThat(verona.fact(JULIET, BlockedAddresses.FACT)).isNull();
      assertThat(verona.fact(JULIET, Listeners.FACT)).isNull();
      assertThat(verona.fact(ROMEO, BlockedAddresses.by(BareJid.of(JULIET)))).isNull();
    }
  }

  @Nested
  class GivenFriends {

    @BeforeEach
    void friends() {
      areFriends();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROMEO, "montague.net"})
    void whenOneBlocksTheOther_thenEachSeesTheOtherGo(String blocked) {
      block(blocked);

      assertThat(romeo.told())
          .containsExactlyInAnyOrder(
              unavailable(JULIET + "/chamber", ROMEO), unavailable(JULIET + "/balcony", ROMEO));
      assertThat(balcony.told()).containsExactly(unavailable(ROMEO + "/orchard", JULIET));
    }

    @ParameterizedTest
    @ValueSource(strings = {ROMEO, "montague.net"})
    void whenTheBlockEnds_thenEachSeesTheOtherAgain(String blocked) {
      block(blocked);
      verona.quiet();

      unblock(blocked);

      assertThat(romeo.told())
          .containsExactlyInAnyOrder(
              available(JULIET + "/chamber", ROMEO), available(JULIET + "/balcony", ROMEO));
      assertThat(balcony.told()).containsExactly(available(ROMEO + "/orchard", JULIET));
    }

    @ParameterizedTest
    @ValueSource(strings = {ROMEO, "montague.net"})
    void whenOneIsBlocked_thenNeitherSeesWhatTheOtherBecomes(String blocked) {
      block(blocked);
      verona.quiet();

      balcony.send("<presence><show>away</show></presence>");
      romeo.send("<presence><show>dnd</show></presence>");
      verona.online(ROMEO + "/garden");
      verona.online(JULIET + "/garden");
      verona.quiet();
      balcony.ends();
      romeo.ends();

      assertThat(romeo.told()).isEmpty();
      assertThat(chamber.told()).noneMatch(stanza -> stanza.contains(ROMEO));
    }

    @Test
    void whenOneIsBlocked_thenTheSubscriptionStays() {
      var before = verona.subscription(JULIET, ROMEO);

      block(ROMEO);

      assertThat(verona.subscription(JULIET, ROMEO)).isEqualTo(before);
      assertThat(verona.subscription(ROMEO, JULIET)).isEqualTo(before);
    }

    @Test
    void whenABlockedContactLeavesTheRoster_thenBothKnow() {
      block(ROMEO);

      chamber.setsItem("jid='" + ROMEO + "' subscription='remove'", "");

      assertThat(verona.subscription(ROMEO, JULIET).attribute()).isEqualTo("none");
    }

    @Test
    void whenABlockedContactEndsASubscription_thenBothKnowAndNoStanzaIsDelivered() {
      block(ROMEO);
      verona.quiet();

      romeo.setsItem("jid='" + JULIET + "' subscription='remove'", "");

      assertThat(verona.subscription(JULIET, ROMEO).attribute()).isEqualTo("none");
      assertThat(chamber.told()).noneMatch(stanza -> stanza.startsWith("<presence"));
      unblock(ROMEO);
      assertThat(romeo.told()).noneMatch(stanza -> stanza.startsWith("<presence"));
    }

    @Test
    void whenOneResourceIsBlocked_thenItSeesTheAccountGoAndTheOtherDoesNot() {
      var garden = verona.online(ROMEO + "/garden");
      verona.quiet();

      block(ROMEO + "/orchard");
      balcony.send("<presence><show>away</show></presence>");

      assertThat(romeo.told())
          .containsExactlyInAnyOrder(
              unavailable(JULIET + "/chamber", ROMEO + "/orchard"),
              unavailable(JULIET + "/balcony", ROMEO + "/orchard"));
      assertThat(garden.told()).singleElement().asString().contains("away");
    }

    @Test
    void whenOneResourceIsBlocked_thenWhatItBroadcastsIsNotHeardAndTheOthersAre() {
      var garden = verona.online(ROMEO + "/garden");
      block(ROMEO + "/orchard");
      verona.quiet();

      romeo.send("<presence><show>dnd</show></presence>");
      garden.send("<presence><show>away</show></presence>");
      var late = verona.bind(JULIET + "/late");
      late.send("<presence/>");

      assertThat(chamber.told()).noneMatch(stanza -> stanza.contains("/orchard"));
      assertThat(late.told())
          .noneMatch(stanza -> stanza.contains("/orchard"))
          .anyMatch(stanza -> stanza.contains("/garden"));
      assertThat(garden.told()).anyMatch(stanza -> stanza.contains("/orchard"));
    }

    @Test
    void whenOneResourceIsBlockedBeforeItsPresenceIsSeen_thenItIsNotHeardEither() {
      verona.account("nurse@capulet.com");
      var nurse = verona.online("nurse@capulet.com/kitchen");
      nurse.sendIq("set", "<block" + NS + "><item jid='" + ROMEO + "/orchard'/></block>");

      verona.subscribed("nurse@capulet.com", ROMEO);
      romeo.send("<presence><show>dnd</show></presence>");

      assertThat(nurse.told()).noneMatch(stanza -> stanza.contains("dnd"));
    }

    @Test
    void whenOneResourceIsUnblocked_thenItIsHeardAgain() {
      block(ROMEO + "/orchard");
      unblock(ROMEO + "/orchard");
      verona.quiet();

      romeo.send("<presence><show>dnd</show></presence>");

      assertThat(chamber.told()).hasSize(1);
      assertThat(verona.fact(ROMEO, Shunned.FACT)).isNull();
    }

    @Test
    void whenOneResourceIsUnblocked_thenItSeesTheAccountAgain() {
      block(ROMEO + "/orchard");
      verona.quiet();

      unblock(ROMEO + "/orchard");

      assertThat(romeo.told()).hasSize(2).allMatch(stanza -> stanza.contains("from='" + JULIET));
    }

    @Test
    void whenAContactIsBlockedInTwoWays_thenOneOfThemIsEnough() {
      block(ROMEO, "montague.net");
      verona.quiet();

      unblock(ROMEO);

      assertThat(romeo.told()).isEmpty();
    }
  }

  @Nested
  class GivenDirectedPresence {

    @Test
    void whenItsReceiverIsBlocked_thenItIsTakenBack() {
      chamber.send("<presence to='" + ROMEO + "/orchard'/>");
      verona.quiet();

      block(ROMEO);
      chamber.ends();

      assertThat(romeo.told())
          .containsExactly(unavailable(JULIET + "/chamber", ROMEO + "/orchard"));
    }
  }

  /// Who blocks whom, which kind of stanza, and which way.
  @Nested
  class GivenABlock {

    private static final String TO_ROMEO = ROMEO + "/orchard";
    private static final String TO_JULIET = JULIET + "/chamber";

    @ParameterizedTest
    @ValueSource(strings = {ROMEO, "montague.net"})
    void whenTheBlockedOneSendsPresence_thenNobodyHearsOrAnswers(String blocked) {
      areFriends();
      block(blocked);
      verona.quiet();

      for (var type : presenceTypes()) {
        romeo.send("<presence to='" + TO_JULIET + "'" + type + "/>");
      }

      assertThat(chamber.told()).noneMatch(stanza -> stanza.startsWith("<presence"));
      assertThat(romeo.told()).noneMatch(stanza -> stanza.contains(" from='" + JULIET));
    }

    @ParameterizedTest
    @ValueSource(strings = {ROMEO, ROMEO + "/orchard", "montague.net"})
    void whenPresenceIsSentToTheBlockedOne_thenItIsRefused(String blocked) {
      block(blocked);
      verona.quiet();

      for (var type : presenceTypes()) {
        chamber.send("<presence to='" + TO_ROMEO + "'" + type + "/>");
      }

      assertThat(romeo.told()).isEmpty();
      assertThat(chamber.told())
          .hasSize(presenceTypes().size())
          .allMatch(
              stanza -> stanza.contains("<error type='cancel'><not-acceptable/><blocked/></>"));
    }

    /// Subscriptions are the account's, whichever resource sends them.
    @ParameterizedTest
    @ValueSource(strings = {"", " type='unavailable'", " type='probe'", " type='error'"})
    void whenABlockedResourceSendsPresence_thenNobodyHearsOrAnswers(String type) {
      areFriends();
      block(TO_ROMEO);
      verona.quiet();

      romeo.send("<presence to='" + TO_JULIET + "'" + type + "/>");

      assertThat(chamber.told()).isEmpty();
      assertThat(romeo.told()).isEmpty();
    }

    @Test
    void whenAnErrorIsSentToTheBlockedOne_thenNobodyHearsOrAnswers() {
      block(ROMEO);
      verona.quiet();

      chamber.send("<presence to='" + TO_ROMEO + "' type='error'/>");

      assertThat(romeo.told()).isEmpty();
      assertThat(chamber.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse@montague.net", "romeo@montague.org", ROMEO + "/garden"})
    void whenSomebodyElseIsBlocked_thenPresenceArrives(String blocked) {
      block(blocked);
      verona.quiet();

      romeo.send("<presence to='" + TO_JULIET + "'/>");
      chamber.send("<presence to='" + TO_ROMEO + "'/>");

      assertThat(chamber.told()).hasSize(1);
      assertThat(romeo.told()).hasSize(1);
    }

    private static List<String> presenceTypes() {
      var types = new ArrayList<>(List.of(""));
      for (var type :
          List.of(
              "unavailable", "subscribe", "subscribed", "unsubscribe", "unsubscribed", "probe")) {
        types.add(" type='" + type + "'");
      }
      return types;
    }
  }

  /// What the account's own log and the blocked one's can't refuse, gateways do.
  @Nested
  class GivenBlocksBeyondTheDomainsAccounts {

    private static List<String> announced(Outcome outcome) {
      return outcome.effects(Announce.class).stream()
          .map(announce ->
              announce.topic()
                  + " "
                  + announce.key()
                  + " "
                  + (announce.value() == null ? null : FactCodec.write(announce.value())))
          .toList();
    }

    @Test
    void whenTheyBegin_thenGatewaysFollow() {
      var outcome = block("nurse@capulet.com", "capulet.com", "capulet.com/x", ROMEO, "tybalt.net");

      assertThat(announced(outcome))
          .containsExactly(
              "BLOCKS juliet@capulet.com {\"addresses\":[\"capulet.com\",\"capulet.com/x\","
                  + "\"romeo@montague.net\",\"tybalt.net\"]}");
    }

    @Test
    void whenTheLastEnds_thenGatewaysForget() {
      block("nurse@capulet.com", "capulet.com");

      assertThat(announced(unblock("capulet.com")))
          .containsExactly("BLOCKS juliet@capulet.com null");
    }

    @Test
    void whenOnlyAccountsHereAreBlocked_thenGatewaysHearNothing() {
      assertThat(announced(block("nurse@capulet.com", "nurse@capulet.com/x"))).isEmpty();
    }

    @Test
    void whenTheListIsAskedFor_thenGatewaysHearOfThemAgain() {
      block("capulet.com");

      assertThat(announced(chamber.send(example("example-3")))).hasSize(1);
    }

    @Test
    void whenTheAccountIsDeleted_thenGatewaysForget() {
      block("capulet.com");

      var outcome = verona.event(JULIET, AccountEvent.Kind.DELETED);

      assertThat(announced(outcome)).containsExactly("BLOCKS juliet@capulet.com null");
    }

    @Test
    void whenThereAreTooMany_thenNoneOfThemIs() {
      block(IntStream.range(0, 51).mapToObj(i -> "s" + i + ".org").toArray(String[]::new));

      assertThat(chamber.told()).singleElement().asString().contains("<policy-violation/>");
      assertThat(verona.fact(JULIET, BlockList.FACT)).isNull();
    }
  }

  @Nested
  class GivenAnOperator {

    private Outcome asks(String type, String payload) {
      return verona.asPlatform(BareJid.of(JULIET), type, payload);
    }

    @Test
    void whenItBlocksSomebody_thenItIsAnsweredAndTheDevicesAreTold() {
      listen();

      var outcome = asks("set", "<block" + NS + ">" + items(ROMEO) + "</block>");

      assertThat(outcome.deliveredTo(SessionAddress.ofGateway(0))).hasSize(1);
      assertThat(chamber.told()).containsExactly(push("example-8a"));
      assertThat(balcony.told()).containsExactly(push("example-8b"));
    }

    @Test
    void whenItAsksForTheList_thenItGetsThatAndIsNotToldOfChanges() {
      block(ROMEO);

      var outcome = asks("get", "<blocklist" + NS + "/>");

      assertThat(outcome.deliveredTo(SessionAddress.ofGateway(0)).getFirst().children())
          .singleElement()
          .satisfies(list -> assertThat(list.children()).hasSize(1));
      assertThat(verona.fact(JULIET, Listeners.FACT)).isNull();
    }
  }

  private static boolean isForMessagingOfJuliet(Effect effect) {
    return switch (effect) {
      case Tell tell ->
          tell.inbox().equals(Inbox.MESSAGING) && tell.key().equals(BareJid.of(JULIET));
      case Send send ->
          send.inbox().equals(Inbox.MESSAGING) && send.key().equals(BareJid.of(JULIET));
      default -> false;
    };
  }
}
