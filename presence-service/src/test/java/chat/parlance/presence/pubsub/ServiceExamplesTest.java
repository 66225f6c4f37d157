package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static chat.parlance.presence.pubsub.Denmark.HAMLET;
import static chat.parlance.presence.pubsub.Denmark.NODE;
import static chat.parlance.presence.pubsub.Denmark.example;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Send;
import chat.parlance.log.Told;
import chat.parlance.presence.pubsub.node.Affiliate;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.verona.Words;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of XEP-0060 that go well, at the service.
class ServiceExamplesTest {

  private static final String BERNARDO = "bernardo@denmark.lit/barracks";

  private final Denmark denmark = new Denmark();

  private static String words(int example) {
    return Words.of(example(example)).replaceAll(" subid='[^']*'", "");
  }

  private static String withoutSubid(Denmark.Answer answer) {
    return answer.words().replaceAll(" subid='[^']*'", "");
  }

  // The examples have accounts of another domain than the service's.
  private List<String> deleted(String account) {
    var service = BareJid.of(Denmark.SERVICE);
    var told = new Told(BareJid.of(account), "pubsubDeparture", null);
    return denmark.verona.receive(service, told).effects(Send.class).stream()
        .map(send -> Words.of(send.stanza().element()))
        .toList();
  }

  private Node node() {
    return denmark.verona.fact(Denmark.SERVICE, Node.fact(NODE));
  }

  @Nested
  class GivenNoNode {

    @Test
    void whenOneIsCreated_thenThatIsSaid() {
      var answer = denmark.send(example(125));

      assertThat(answer.words()).isEqualTo(words(135));
    }

    @Test
    void whenOneIsCreatedWithAnAccessModel_thenItHasThat() {
      denmark.must(denmark.send(example(134)));

      assertThat(denmark.send(example(74)).error()).contains("<closed-node/>");
    }

    @Test
    void whenOneIsCreatedAndConfigured_thenItIsSo() {
      var answer = denmark.send(example(137));

      assertThat(answer.words()).isEqualTo(words(138));
      assertThat(denmark.send(example(139)).words())
          .contains("Princely Musings (Atom)")
          .contains("<value>10</>")
          .contains("<value>604800</>");
    }

    @Test
    void whenOneWithoutNameIsCreated_thenItsNameIsSaid() {
      var answer = denmark.send(example(131));

      assertThat(answer.words().replaceAll("node='[^']*'", "node=''"))
          .isEqualTo(words(132).replaceAll("node='[^']*'", "node=''"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 22})
    void whenThereIsNothingOfOnes_thenTheListIsEmpty(int request) {
      var answer = denmark.send(example(request));

      assertThat(answer.words()).isEqualTo(words(request + 2));
    }

    @Test
    void whenTheDefaultsAreAskedFor_thenTheyAreAForm() {
      var answer = denmark.send(example(152));

      assertThat(answer.words())
          .contains("<default><x type='form'>")
          .contains(
              "<field label='Who may subscribe and retrieve items' type='list-single' var='pubsub#access_model'><value>open</>");
    }

    @Test
    void whenSomethingIsPublishedWithOptions_thenTheNodeIsMade() {
      var answer = denmark.send(example(114).replace("<value>presence<", "<value>open<"));

      assertThat(answer.isResult()).isTrue();
      assertThat(node().items()).hasSize(1);
    }

    @Test
    void whenTheServiceIsAskedWhatItIs_thenItSaysSo() {
      var answer = denmark.send(example(7));

      assertThat(answer.words())
          .contains("<identity category='pubsub' type='service'/>")
          .contains("<feature var='http://jabber.org/protocol/pubsub'/>")
          .contains("<feature var='http://jabber.org/protocol/pubsub#instant-nodes'/>")
          .doesNotContain("filtered-notifications");
    }
  }

  @Nested
  class GivenANode {

    @Test
    void whenSomebodySubscribes_thenThatIsSaid() {
      denmark.node();

      var answer = denmark.send(example(28));

      assertThat(withoutSubid(answer)).isEqualTo(words(29));
      assertThat(answer.words()).contains(" subid='");
    }

    @Test
    void whenSomebodySubscribesTwice_thenTheSameIsSaid() {
      denmark.node();
      var first = denmark.send(example(28));

      var second = denmark.send(example(28));

      assertThat(second.words()).isEqualTo(first.words());
      assertThat(node().subscriptions()).hasSize(1);
    }

    @Test
    void whenThereIsAnItemAndSomebodySubscribes_thenTheItemIsSent() {
      denmark.node().must(denmark.send(example(96)));

      var answer = denmark.send(example(28));

      assertThat(answer.told())
          .singleElement()
          .asString()
          .startsWith(
              "<message from='pubsub.shakespeare.lit' to='francisco@denmark.lit' type='headline'>"
                  + "<event><items node='princely_musings'>")
          .contains("<title>Soliloquy</>")
          .contains("<delay stamp=");
    }

    @Test
    void whenSomebodyUnsubscribes_thenThatIsSaid() {
      denmark.node().subscribed(FRANCISCO);

      var answer = denmark.send(example(47));

      assertThat(withoutSubid(answer)).isEqualTo(words(48));
      assertThat(denmark.publish(HAMLET, "1").told()).isEmpty();
    }

    @Test
    void whenItIsConfigured_thenThatIsSaid() {
      denmark.node();

      var answer = denmark.send(example(146).replace("<value>roster<", "<value>open<"));

      assertThat(answer.words()).isEqualTo(words(148));
    }

    @Test
    void whenItsConfigurationIsCancelled_thenNothingChanges() {
      denmark.node("title=Before");
      var before = node();

      denmark.must(denmark.send(example(147)));

      assertThat(node()).isEqualTo(before);
    }

    @Test
    void whenItIsEmpty_thenThereAreNoItems() {
      denmark.node();

      assertThat(denmark.send(example(74)).words()).isEqualTo(words(82));
    }

    @Test
    void whenItIsDiscovered_thenItIsListedWithItsTitle() {
      denmark.node("title=Letters");

      assertThat(denmark.send(example(9)).words())
          .contains("<item jid='pubsub.shakespeare.lit' name='Letters' node='princely_musings'/>");
    }

    @Test
    void whenItIsAskedAbout_thenItSaysWhatItIsAndHowItIsConfigured() {
      denmark.node("title=Letters").subscribed(FRANCISCO);

      assertThat(denmark.send(example(13)).words())
          .contains("<identity category='pubsub' type='leaf'/>")
          .contains("<value>http://jabber.org/protocol/pubsub#meta-data</>")
          .contains("<value>Letters</>")
          .contains("var='pubsub#owner'><value>hamlet@denmark.lit</>")
          .contains("var='pubsub#num_subscribers'><value>1</>");
    }
  }

  @Nested
  class GivenSubscribers {

    @Test
    void whenSomethingIsPublished_thenEachIsNotified() {
      denmark.node().subscribed(FRANCISCO).subscribed(BERNARDO);

      var answer = denmark.send(example(96));

      assertThat(answer.words()).contains("<publish node='princely_musings'>");
      assertThat(answer.told())
          .hasSize(2)
          .allMatch(told -> told.contains("<title>Soliloquy</>"))
          .anyMatch(told -> told.contains(" to='francisco@denmark.lit'"))
          .anyMatch(told -> told.contains(" to='bernardo@denmark.lit'"));
    }

    @Test
    void whenTheItemHasNoId_thenItGetsOne() {
      denmark.node().subscribed(FRANCISCO);

      var answer = denmark.send(example(97));

      var id = node().items().getFirst().id();
      assertThat(id).hasSize(13);
      assertThat(new String(answer.stanza().bytes(), StandardCharsets.UTF_8)).contains(id);
    }

    @Test
    void whenPayloadsAreNotDelivered_thenTheEventHasNone() {
      denmark.node("deliver_payloads=0").subscribed(FRANCISCO);

      var answer = denmark.send(example(96));

      assertThat(answer.told()).singleElement().asString().contains("<item/>");
    }

    @Test
    void whenTheNodeHasNeitherItemsNorPayloads_thenTheEventIsEmpty() {
      denmark.node("deliver_payloads=0", "persist_items=0").subscribed(FRANCISCO);

      var answer = denmark.set(HAMLET, "<publish node='princely_musings'/>");

      assertThat(answer.told())
          .singleElement()
          .asString()
          .contains("<items node='princely_musings'/>");
    }

    @Test
    void whenAnItemIsRetracted_thenTheyHearOfIt() {
      denmark.node().subscribed(FRANCISCO).published("ae890ac52d0df67ed7cfdf51b644e901");

      var answer = denmark.send(example(115));

      assertThat(answer.words()).isEqualTo(words(116));
      assertThat(answer.told()).singleElement().asString().contains("<retract/>");
      assertThat(node().items()).isEmpty();
    }

    @Test
    void whenTheyNeedNotHearOfRetractions_thenOnlyTheRequestSaysSo() {
      denmark.node("notify_retract=0").subscribed(FRANCISCO).published("1").published("2");

      var quiet = denmark.set(HAMLET, "<retract node='princely_musings'><item id='1'/></retract>");
      var told =
          denmark.set(
              HAMLET, "<retract node='princely_musings' notify='1'><item id='2'/></retract>");

      assertThat(quiet.told()).isEmpty();
      assertThat(told.told()).hasSize(1);
    }

    @Test
    void whenTheNodeIsFull_thenTheOldestGoes() {
      denmark.node("max_items=1", "publish_node_full=retract-oldest").subscribed(FRANCISCO);
      denmark.published("1");

      var answer = denmark.publish(HAMLET, "2");

      assertThat(node().items()).hasSize(1);
      assertThat(answer.told()).hasSize(2).anyMatch(told -> told.contains("<retract/>"));
    }

    @Test
    void whenTheNodeIsDeleted_thenTheyHearWhereToLook() {
      denmark.node().subscribed(FRANCISCO);

      var answer = denmark.send(example(158));

      assertThat(answer.isResult()).isTrue();
      assertThat(answer.told())
          .singleElement()
          .asString()
          .contains(
              "<delete node='princely_musings'><redirect uri='xmpp:hamlet@denmark.lit?;node=blog'/>");
      assertThat(node()).isNull();
      assertThat(denmark.send(example(9)).words()).contains("<query/>");
    }

    @Test
    void whenTheNodeIsPurged_thenTheyHearOfItOnce() {
      denmark.node().subscribed(FRANCISCO).published("1").published("2");

      var answer = denmark.send(example(163));

      assertThat(answer.told())
          .singleElement()
          .asString()
          .contains("<purge node='princely_musings'/>");
      assertThat(node().items()).isEmpty();
    }

    @Test
    void whenTheConfigurationChanges_thenTheyHearOfItIfTheyAreTo() {
      denmark.node("notify_config=1").subscribed(FRANCISCO);

      var answer =
          denmark.send(
              example(146)
                  .replace("<value>roster<", "<value>open<")
                  .replace("notify_config'><value>0", "notify_config'><value>1"));

      assertThat(answer.told())
          .singleElement()
          .asString()
          .contains("<configuration node='princely_musings'><x type='result'>");
    }

    @Test
    void whenOneIsBanned_thenItIsNotSubscribedAnyMore() {
      denmark.node().subscribed(FRANCISCO);

      denmark.affiliated("francisco@denmark.lit", "outcast");

      assertThat(denmark.publish(HAMLET, "1").told()).isEmpty();
      assertThat(node().subscriptions()).isEmpty();
    }

    @Test
    void whenRepliesGoToThePublisher_thenTheEventSaysWhoThatIs() {
      denmark.node("itemreply=publisher").subscribed(FRANCISCO);

      assertThat(denmark.publish(HAMLET, "1").told())
          .singleElement()
          .asString()
          .contains("publisher='hamlet@denmark.lit/elsinore'")
          .contains("<addresses><address jid='hamlet@denmark.lit/elsinore' type='replyto'/></>");
    }
  }

  @Nested
  class GivenANodeThatOwnersApprove {

    @Test
    void whenSomebodySubscribes_thenTheOwnerIsAsked() {
      denmark.node("access_model=authorize");

      var answer = denmark.send(example(28));

      assertThat(withoutSubid(answer)).isEqualTo(words(42));
      assertThat(answer.told())
          .singleElement()
          .asString()
          .contains("to='hamlet@denmark.lit'")
          .contains("pubsub#subscribe_authorization")
          .contains("var='pubsub#allow'")
          .contains("<value>francisco@denmark.lit</>");
    }

    @Test
    void whenTheOwnerApproves_thenTheSubscriberHearsOfItAndGetsItems() {
      denmark.node("access_model=authorize").subscribed(FRANCISCO);

      var answer =
          denmark.send(example(189).replace("bard@shakespeare.lit", "francisco@denmark.lit"));

      assertThat(answer.isResult()).isTrue();
      assertThat(answer.told())
          .singleElement()
          .asString()
          .contains(
              "<subscription jid='francisco@denmark.lit' node='princely_musings'"
                  + " subscription='subscribed'/>");
      assertThat(denmark.send(example(74)).isResult()).isTrue();
    }
  }

  @Nested
  class GivenAnAccountThatIsDeleted {

    @Test
    void whenItMadeANode_thenThatIsGoneAndSubscribersHearOfIt() {
      denmark.node().subscribed(FRANCISCO).published("1");

      var outcome = deleted("hamlet@denmark.lit");

      assertThat(outcome).singleElement().asString().contains("<delete node='princely_musings'/>");
      assertThat(denmark.verona.fact(Denmark.SERVICE, NodeList.FACT)).isNull();
      assertThat(node()).isNull();
    }

    @Test
    void whenItsNodeHasAnotherOwner_thenThatOneHasIt() {
      denmark.node().affiliated("francisco@denmark.lit", "owner").published("1");

      deleted("hamlet@denmark.lit");

      assertThat(node().affiliates())
          .containsExactly(new Affiliate(BareJid.of("francisco@denmark.lit"), Affiliation.OWNER));
    }
  }

  @Nested
  class GivenAnOwner {

    @Test
    void whenItAsksForSubscriptions_thenThePendingAreNotThere() {
      denmark.node("access_model=authorize").subscribed(FRANCISCO);

      assertThat(denmark.send(example(184)).words())
          .contains("<subscriptions node='princely_musings'/>");
    }

    @Test
    void whenItAsksForAffiliations_thenTheyAreListed() {
      denmark.node().affiliated("polonius@denmark.lit", "outcast");

      assertThat(denmark.send(example(197)).words()).isEqualTo(words(198));
    }

    @Test
    void whenOneOfSeveralChangesCantBe_thenTheOtherIs() {
      denmark.node();

      var answer = denmark.send(example(208));

      assertThat(answer.words()).isEqualTo(words(209));
      assertThat(denmark.send(example(197)).words()).contains("bard@shakespeare.lit");
    }
  }
}
