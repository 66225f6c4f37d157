package chat.parlance.presence.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect.Tell;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.verona.Device;
import chat.parlance.xmpp.jid.BareJid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0163.
class PersonalEventingTest {

  private static final String JULIET = "juliet@capulet.lit";
  private static final String ROMEO = "romeo@montague.lit";
  private static final String STRANGER = "paris@verona.lit";
  private static final String TUNE = "http://jabber.org/protocol/tune";
  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final String REQUIRED =
      "<error type='auth'><not-authorized/><presence-subscription-required/></>";

  private final Denmark denmark = new Denmark();
  private Device juliet;

  @BeforeEach
  void befriend() {
    juliet = denmark.device(JULIET + "/balcony");
    denmark.device(ROMEO + "/orchard");
    denmark.device(STRANGER + "/street");
    denmark.verona.subscribed(ROMEO, JULIET).subscribed(JULIET, ROMEO);
    denmark.verona.quiet();
  }

  private Denmark.Answer publishTune() {
    return denmark.send(Denmark.text("xep-0163/1"));
  }

  private Denmark.Answer juliet(String type, String child) {
    return denmark.to(JULIET, type, JULIET + "/balcony", PUBSUB, child);
  }

  private Denmark.Answer romeo(String type, String child) {
    return denmark.to(JULIET, type, ROMEO + "/orchard", PUBSUB, child);
  }

  private Denmark.Answer stranger(String address, String type, String child) {
    return denmark.to(address, type, STRANGER + "/street", PUBSUB, child);
  }

  private void create(String... fields) {
    denmark.must(
        juliet(
            "set",
            "<create node='" + TUNE + "'/><configure>" + Denmark.form(fields) + "</configure>"));
  }

  @Nested
  class GivenAnAccountWithoutNodes {

    @Test
    void whenItPublishes_thenTheNodeIsMade() {
      var answer = publishTune();

      assertThat(answer.words()).contains("type='result'").contains("<publish node='" + TUNE);
      assertThat(juliet("get", "<items node='" + TUNE + "'/>").words()).contains("Gerald Finzi");
    }

    @Test
    void whenAnotherPublishes_thenNothingIsMade() {
      var answer = romeo("set", Denmark.publishing(TUNE, "1"));

      assertThat(answer.error()).isEqualTo("<error type='auth'><forbidden/></>");
      assertThat(denmark.verona.fact(JULIET, NodeList.FACT)).isNull();
    }

    @Test
    void whenANodeWithoutNameIsCreated_thenThatIsRefused() {
      var answer = juliet("set", "<create/>");

      assertThat(answer.error())
          .isEqualTo("<error type='modify'><not-acceptable/><nodeid-required/></>");
    }
  }

  @Nested
  class GivenContactsThatWantANode {

    private Device romeo;

    @BeforeEach
    void comeOnline() {
      juliet = denmark.interested(JULIET + "/balcony", TUNE);
      romeo = denmark.interested(ROMEO + "/orchard", TUNE);
      denmark.interested(STRANGER + "/street", TUNE);
      denmark.verona.quiet();
    }

    @Test
    void whenSomethingIsPublished_thenTheyAndTheOwnSessionsAreNotifiedOnce() {
      publishTune();

      assertThat(romeo.told())
          .singleElement()
          .asString()
          .startsWith("<message from='juliet@capulet.lit' type='headline'><event><items node='")
          .contains("<item")
          .contains("Gerald Finzi");
      assertThat(juliet.told()).hasSize(2).anyMatch(told -> told.contains("<event>"));
      assertThat(denmark.device(STRANGER + "/street").told()).isEmpty();
    }

    @Test
    void whenAnotherNodeIsPublishedTo_thenTheyHearNothing() {
      juliet("set", Denmark.publishing("urn:example", "1"));

      assertThat(romeo.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whitelist", "authorize", "roster"})
    void whenTheNodeIsNotForThem_thenOnlyTheOwnSessionsAreNotified(String model) {
      create("access_model=" + model);

      publishTune();

      assertThat(romeo.told()).isEmpty();
      assertThat(juliet.told()).anyMatch(told -> told.contains("<event>"));
    }

    @Test
    void whenTheyAreInAGroupThatMay_thenTheyAreNotified() {
      juliet.setsItem("jid='" + ROMEO + "'", "<group>Lovers</group>");
      create("access_model=roster", "roster_groups_allowed=Lovers");

      publishTune();

      assertThat(romeo.told()).anyMatch(told -> told.contains("<event>"));
      assertThat(romeo("get", "<items node='" + TUNE + "'/>").isResult()).isTrue();
    }

    @Test
    void whenTheyAreOnTheWhitelist_thenTheyAreNotified() {
      create("access_model=whitelist");
      denmark.to(
          JULIET,
          "set",
          JULIET + "/balcony",
          PUBSUB + "#owner",
          "<affiliations node='"
              + TUNE
              + "'><affiliation jid='"
              + ROMEO
              + "' affiliation='member'/></affiliations>");

      publishTune();

      assertThat(romeo.told()).anyMatch(told -> told.contains("<event>"));
    }
  }

  @Nested
  class GivenAPublishedItem {

    @BeforeEach
    void publish() {
      publishTune();
      denmark.verona.quiet();
    }

    @Test
    void whenAnInterestedContactComes_thenItGetsTheLastItem() {
      var romeo = denmark.interested(ROMEO + "/orchard", TUNE);

      assertThat(romeo.told().stream().filter(told -> told.contains("<event>")))
          .singleElement()
          .asString()
          .contains("to='romeo@montague.lit/orchard'")
          .contains("Gerald Finzi")
          .contains("<delay stamp='2026-01-01T12:00:00Z'/>");
    }

    @Test
    void whenAnInterestedContactOfAKnownClientComes_thenItGetsTheLastItemOnce() {
      denmark.interested(STRANGER + "/street", TUNE);
      denmark.verona.quiet();

      var romeo = denmark.interested(ROMEO + "/orchard", TUNE);

      assertThat(romeo.told()).anyMatch(told -> told.contains("<event>"));
    }

    @Test
    void whenTheOwnerComesWithAnotherClient_thenItGetsTheLastItem() {
      var chamber = denmark.interested(JULIET + "/chamber", TUNE);

      assertThat(chamber.told()).anyMatch(told -> told.contains("<event>"));
    }

    @Test
    void whenAStrangerComes_thenItGetsNothing() {
      var paris = denmark.interested(STRANGER + "/street", TUNE);

      assertThat(paris.told()).noneMatch(told -> told.contains("<event>"));
    }

    @Test
    void whenItIsPublishedAnew_thenThereIsStillOne() {
      juliet("set", Denmark.publishing(TUNE, "other"));

      assertThat(juliet("get", "<items node='" + TUNE + "'/>").words())
          .contains("Soliloquy")
          .doesNotContain("Finzi");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<items node='http://jabber.org/protocol/tune'/>",
          "<items node='nowhere'/>",
          "<subscriptions/>",
          "<affiliations/>",
          "<subscriptions node='http://jabber.org/protocol/tune'/>"
        })
    void whenAStrangerAsks_thenTheAnswerIsThatOfNoAccount(String request) {
      var answer = stranger(JULIET, "get", request);

      assertThat(answer.error()).isEqualTo(REQUIRED);
      assertThat(stranger("nobody@capulet.lit", "get", request).error()).isEqualTo(REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<publish node='http://jabber.org/protocol/tune'><item/></publish>",
          "<retract node='http://jabber.org/protocol/tune'><item id='1'/></retract>",
          "<publish node='new'><item/></publish><publish-options><x xmlns='jabber:x:data'>"
              + "<field var='pubsub#no'><value>1</value></field></x></publish-options>",
          "<create node='new'/>",
          "<create node='new'/><configure><x xmlns='jabber:x:data'>"
              + "<field var='pubsub#access_model'><value>no</value></field></x></configure>",
          "<create/>",
          "<subscribe node='http://jabber.org/protocol/tune' jid='paris@verona.lit'/>",
          "<unsubscribe node='http://jabber.org/protocol/tune' jid='paris@verona.lit'/>"
        })
    void whenAStrangerSets_thenTheAnswerIsThatOfNoAccount(String request) {
      var answer = stranger(JULIET, "set", request);

      assertThat(answer.error()).isEqualTo(REQUIRED);
      assertThat(stranger("nobody@capulet.lit", "set", request).error()).isEqualTo(REQUIRED);
    }

    @Test
    void whenTheAccountIsDeleted_thenNothingIsLeft() {
      var outcome = denmark.verona.event(JULIET, AccountEvent.Kind.DELETED);

      assertThat(outcome.effects(Tell.class))
          .anyMatch(tell -> tell.key().equals(BareJid.of("pubsub.capulet.lit")));
      assertThat(denmark.verona.fact(JULIET, NodeList.FACT)).isNull();
      assertThat(denmark.verona.fact(JULIET, Node.fact(TUNE))).isNull();
    }
  }
}
