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

/// The examples of XEP-0060 that tell subscribers, at the service.
class ServiceEventsTest {

  private static final String BERNARDO = "bernardo@denmark.lit/barracks";

  private final Denmark denmark = new Denmark();

  private static String words(int example) {
    return Words.of(example(example)).replaceAll(" subid='[^']*'", "");
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
}
