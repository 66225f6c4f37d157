package chat.parlance.presence.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who finds which nodes of an account (XEP-0163 section 6, XEP-0030 section 8).
class DiscoveryTest {

  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final String INFO = "http://jabber.org/protocol/disco#info";
  private static final String ITEMS = "http://jabber.org/protocol/disco#items";
  private static final String JULIET = "juliet@capulet.lit";
  private static final String ROMEO = "romeo@montague.lit";
  private static final String OWN = JULIET + "/balcony";
  private static final String CONTACT = ROMEO + "/orchard";
  private static final String STRANGER = "paris@verona.lit/street";
  private static final String UNAVAILABLE = "<error type='cancel'><service-unavailable/></>";

  private final Denmark denmark = new Denmark();

  private Denmark.Answer ask(String fullJid, String address, String namespace, String node) {
    return denmark.sendAs(
        fullJid,
        "<iq type='get' id='d' to='%s'><query xmlns='%s'%s/></iq>"
            .formatted(address, namespace, node.isEmpty() ? "" : " node='" + node + "'"));
  }

  private Device befriend() {
    denmark.device(CONTACT);
    denmark.device(STRANGER);
    var juliet = denmark.device(OWN);
    denmark.verona.subscribed(ROMEO, JULIET);
    return juliet;
  }

  private void publish(String node, String model) {
    denmark.must(
        denmark.to(
            JULIET,
            "set",
            OWN,
            PUBSUB,
            Denmark.publishing(node, "1")
                + "<publish-options>"
                + Denmark.formOf(PUBSUB + "#publish-options", "access_model=" + model)
                + "</publish-options>"));
  }

  @Nested
  class GivenNodesOfEveryAccessModel {

    @BeforeEach
    void publishAll() {
      befriend();
      publish("friends", "presence");
      publish("secret", "whitelist");
      publish("some", "roster");
      publish("asked", "authorize");
    }

    @Test
    void whenTheOwnerAsks_thenAllAreListed() {
      assertThat(ask(OWN, JULIET, ITEMS, "").words())
          .contains("node='friends'", "node='secret'", "node='some'", "node='asked'");
    }

    @Test
    void whenAContactAsks_thenThoseAreListedThatItMayReadOrAskFor() {
      assertThat(ask(CONTACT, JULIET, ITEMS, "").words())
          .contains("node='friends'", "node='asked'")
          .doesNotContain("node='secret'", "node='some'");
    }

    @Test
    void whenAContactAsksWhatTheAccountIs_thenItIsAPubsubService() {
      assertThat(ask(CONTACT, JULIET, INFO, "").words())
          .contains("<identity category='pubsub' type='pep'/>")
          .contains("pubsub#filtered-notifications");
    }

    @ParameterizedTest
    @ValueSource(strings = {INFO, ITEMS})
    void whenAStrangerAsks_thenItIsAsIfThereWereNoAccount(String namespace) {
      assertThat(ask(STRANGER, JULIET, namespace, "").error()).isEqualTo(UNAVAILABLE);
      assertThat(ask(STRANGER, "nobody@capulet.lit", namespace, "").error()).isEqualTo(UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {INFO, ITEMS})
    void whenAStrangerAsksForANode_thenItIsAsIfThereWereNoAccount(String namespace) {
      var answer = ask(STRANGER, JULIET, namespace, "friends");

      assertThat(answer.error())
          .isEqualTo(ask(STRANGER, JULIET, namespace, "nowhere").error())
          .isEqualTo(ask(STRANGER, "nobody@capulet.lit", namespace, "friends").error());
    }

    @Test
    void whenThereIsAnOpenNode_thenAStrangerFindsThatOnly() {
      publish("public", "open");

      assertThat(ask(STRANGER, JULIET, ITEMS, "").words())
          .contains("<query><item jid='juliet@capulet.lit' node='public'/></>");
      assertThat(ask(STRANGER, JULIET, INFO, "").isResult()).isTrue();
      assertThat(ask(STRANGER, JULIET, ITEMS, "public").words()).contains("name='1'");
      assertThat(ask(STRANGER, JULIET, INFO, "public").words())
          .contains("<identity category='pubsub' type='leaf'/>");
    }

    @Test
    void whenAnOwnNodeIsAskedAbout_thenItSaysHowItIsConfigured() {
      assertThat(ask(OWN, JULIET, INFO, "secret").words())
          .contains("var='pubsub#access_model'><value>whitelist</>");
    }
  }

  @Nested
  class GivenAnAccountWithoutNodes {

    @Test
    void whenItOrAContactAsks_thenThereAreNone() {
      befriend();

      assertThat(ask(OWN, JULIET, ITEMS, "").words()).contains("<query/>");
      assertThat(ask(CONTACT, JULIET, ITEMS, "").words()).contains("<query/>");
    }
  }

  @Nested
  class GivenSubscriptionsAndAffiliations {

    @Test
    void whenOneAsksForOnesOwn_thenTheyAreListed() {
      denmark.node("access_model=authorize");
      denmark.must(
          denmark.set(STRANGER, "<subscribe node='princely_musings' jid='paris@verona.lit'/>"));
      denmark.affiliated("paris@verona.lit", "publisher");

      assertThat(denmark.get(STRANGER, "<subscriptions/>").words())
          .contains("jid='paris@verona.lit' node='princely_musings'")
          .contains("subscription='subscribed'");
      assertThat(denmark.get(STRANGER, "<affiliations node='princely_musings'/>").words())
          .contains("<affiliation affiliation='publisher' node='princely_musings'/>");
    }
  }

  @Nested
  class GivenAccessThatIsLost {

    @Test
    void whenSomethingIsPublished_thenTheSubscriberHearsNothing() {
      befriend();
      publish("friends", "presence");
      denmark.must(
          denmark.to(
              JULIET, "set", CONTACT, PUBSUB, "<subscribe node='friends' jid='" + ROMEO + "'/>"));

      denmark.device(OWN).send("<presence to='" + ROMEO + "' type='unsubscribed'/>");

      assertThat(denmark.to(JULIET, "set", OWN, PUBSUB, Denmark.publishing("friends", "2")).told())
          .isEmpty();
    }
  }
}
