package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static chat.parlance.presence.pubsub.Denmark.HAMLET;
import static chat.parlance.presence.pubsub.Denmark.NODE;
import static chat.parlance.presence.pubsub.Denmark.form;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no specification has an example for.
class BadRequestsTest {

  private final Denmark denmark = new Denmark();

  private Node node() {
    return denmark.verona.fact(Denmark.SERVICE, Node.fact(NODE));
  }

  @Nested
  class GivenTheService {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "<unheard-of/>",
          "<create xmlns='urn:other' node='a'/>",
          "<create node='a'/><create node='b'/>",
          "<create node='a'/><configure node='a'/>",
          "<create node='a'/><configure><x xmlns='urn:other'/></configure>",
          "<publish/>",
          "<publish node='a'><item/><item/></publish>",
          "<publish node='a'><item/></publish><publish-options/>",
          "<subscribe node='a'/>",
          "<subscribe node='a' jid='@'/>",
          "<unsubscribe jid='francisco@denmark.lit'/>",
          "<retract node='a'><item id='1'/><item id='2'/></retract>"
        })
    void whenARequestIsSenseless_thenItIsABadRequest(String request) {
      var answer = denmark.set(HAMLET, request);

      assertThat(answer.error()).contains("<bad-request/>");
      assertThat(denmark.verona.fact(Denmark.SERVICE, NodeList.FACT)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<x xmlns='jabber:x:data' type='submit'><field var='pubsub#title'><value>a</value></field>"
              + "<field var='pubsub#title'><value>b</value></field></x>",
          "<x xmlns='jabber:x:data' type='submit'><field var='pubsub#title'><value>a</value>"
              + "<value>b</value></field></x>",
          "<x xmlns='jabber:x:data' type='submit'><field var='pubsub#persist_items'>"
              + "<value>perhaps</value></field></x>",
          "<x xmlns='jabber:x:data' type='submit'><field var='pubsub#max_items'>"
              + "<value>99999999999</value></field></x>",
          "<x xmlns='jabber:x:data' type='submit'><field var='pubsub#contact'>"
              + "<value>@</value></field></x>",
          "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
              + "<value>urn:other</value></field></x>"
        })
    void whenAFormIsSenseless_thenNothingIsMade(String form) {
      var answer = denmark.set(HAMLET, "<create node='a'/><configure>" + form + "</configure>");

      assertThat(answer.error()).containsAnyOf("<bad-request/>", "<not-acceptable/>");
      assertThat(denmark.verona.fact(Denmark.SERVICE, NodeList.FACT)).isNull();
    }

    @Test
    void whenThereAreTooManyGroups_thenNothingIsMade() {
      var groups =
          IntStream.range(0, 1000)
              .mapToObj(i -> "<value>" + i + "</value>")
              .collect(Collectors.joining());

      var answer =
          denmark.set(
              HAMLET,
              "<create node='a'/><configure><x xmlns='jabber:x:data' type='submit'>"
                  + "<field var='pubsub#roster_groups_allowed'>"
                  + groups
                  + "</field></x></configure>");

      assertThat(answer.error()).contains("<not-acceptable/>");
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 3000})
    void whenANameIsTooLong_thenNothingIsMade(int length) {
      var answer = denmark.set(HAMLET, "<create node='" + "n".repeat(length) + "'/>");

      assertThat(answer.error()).contains("<not-acceptable/>");
    }

    @Test
    void whenOneMakesTooManyNodes_thenOthersStillMayMakeSome() {
      IntStream.range(0, 200).forEach(i -> denmark.set(HAMLET, "<create node='n" + i + "'/>"));

      assertThat(denmark.set(HAMLET, "<create node='more'/>").error())
          .isEqualTo("<error type='cancel'><conflict/><max-nodes-exceeded/></>");
      assertThat(denmark.set(FRANCISCO, "<create node='more'/>").isResult()).isTrue();
    }

    @Test
    void whenAnotherDomainIsMeant_thenThereIsNoService() {
      var answer =
          denmark.to(
              "conference.shakespeare.lit",
              "set",
              HAMLET,
              "http://jabber.org/protocol/pubsub",
              "<create node='a'/>");

      assertThat(answer.error()).isEqualTo("<error type='cancel'><service-unavailable/></>");
    }
  }

  @Nested
  class GivenANode {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<affiliations node='princely_musings'/>",
          "<affiliations node='princely_musings'>"
              + "<affiliation jid='a@denmark.lit' affiliation='king'/></affiliations>",
          "<affiliations node='princely_musings'>"
              + "<affiliation jid='a@denmark.lit' affiliation='member'/>"
              + "<affiliation jid='a@denmark.lit' affiliation='outcast'/></affiliations>",
          "<affiliations node='princely_musings'><affiliation affiliation='member'/></affiliations>",
          "<subscriptions node='princely_musings'>"
              + "<subscription jid='a@denmark.lit' subscription='perhaps'/></subscriptions>",
          "<configure node='princely_musings'/>",
          "<delete/>",
          "<default/>",
          "<purge node='princely_musings'/><delete node='princely_musings'/>"
        })
    void whenAnOwnersRequestIsSenseless_thenNothingChanges(String request) {
      denmark.node().published("1");
      var before = node();

      var answer = denmark.setAsOwner(HAMLET, request);

      assertThat(answer.isResult()).isFalse();
      assertThat(node()).isEqualTo(before);
    }

    @Test
    void whenTheLastOwnerResigns_thenItCant() {
      denmark.node();

      var answer =
          denmark.setAsOwner(
              HAMLET,
              "<affiliations node='princely_musings'>"
                  + "<affiliation jid='hamlet@denmark.lit' affiliation='none'/></affiliations>");

      assertThat(answer.error()).contains("<not-acceptable/>");
      assertThat(node().affiliates()).hasSize(1);
    }

    @Test
    void whenItHasTooManyItemsToGoOn_thenTheNewestStay() {
      denmark.node().published("1").published("2").published("3");

      denmark.must(
          denmark.setAsOwner(
              HAMLET,
              "<configure node='princely_musings'>" + form("max_items=2") + "</configure>"));

      assertThat(node().items()).extracting("id").containsExactly("2", "3");
    }

    @Test
    void whenItIsPublishedToBeyondItsRoom_thenTheOldestGoes() {
      denmark.node();
      var large = "<a xmlns='urn:a'>" + "a".repeat(50_000) + "</a>";
      IntStream.range(0, 20)
          .forEach(i ->
              denmark.must(
                  denmark.set(
                      HAMLET,
                      "<publish node='princely_musings'><item id='"
                          + i
                          + "'>"
                          + large
                          + "</item></publish>")));

      assertThat(node().items()).hasSizeBetween(10, 14).last().extracting("id").isEqualTo("19");
    }

    @Test
    void whenAnItemIsPublishedAgain_thenItIsTheLast() {
      denmark.node().published("1").published("2").published("1");

      assertThat(node().items()).extracting("id").containsExactly("2", "1");
    }

    @Test
    void whenAnotherMayPublishAndDelete_thenOnlyItsOwn() {
      denmark.node("publish_model=open").published("1");
      denmark.must(denmark.publish(FRANCISCO, "2"));

      assertThat(retract("1").isResult()).isFalse();
      assertThat(retract("2").isResult()).isTrue();
    }

    private Denmark.Answer retract(String id) {
      return denmark.set(
          FRANCISCO, "<retract node='princely_musings'><item id='" + id + "'/></retract>");
    }
  }
}
