package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static chat.parlance.presence.pubsub.Denmark.HAMLET;
import static chat.parlance.presence.pubsub.Denmark.NODE;
import static chat.parlance.presence.pubsub.Denmark.example;
import static chat.parlance.presence.pubsub.Denmark.form;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.pubsub.Denmark.Answer;
import chat.parlance.presence.verona.Words;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// The examples of XEP-0060 that end in an error, each with what leads to it.
class RefusedExamplesTest {

  private static final String CLOSED = "access_model=whitelist";
  private static final String FRANCISCO_BARE = "francisco@denmark.lit";
  private static final String HORATIO = "horatio@denmark.lit/castle";
  private static final String SUBSCRIBE =
      "<subscribe node='" + NODE + "' jid='" + FRANCISCO_BARE + "'/>";

  static final List<Arguments> SUBSCRIBERS =
      List.of(
          of(30, it -> it.node().set(HORATIO, SUBSCRIBE)),
          of(33, it -> it.node(CLOSED).send(example(28))),
          of(36, it -> it.node("access_model=authorize").subscribed(FRANCISCO).send(example(28))),
          of(37, it -> it.node().affiliated(FRANCISCO_BARE, "outcast").send(example(28))),
          of(39, it -> it.node("subscribe=false").send(example(28))),
          of(41, it -> it.send(example(28))),
          of(50, it -> it.node().send(example(47))),
          of(
              51,
              it ->
                  it.node()
                      .subscribed(FRANCISCO)
                      .set(
                          HORATIO,
                          "<unsubscribe node='" + NODE + "' jid='" + FRANCISCO_BARE + "'/>")),
          of(52, it -> it.send(example(47))),
          of(
              53,
              it ->
                  it.node()
                      .subscribed(FRANCISCO)
                      .set(
                          FRANCISCO,
                          "<unsubscribe node='princely_musings' subid='none'"
                              + " jid='francisco@denmark.lit'/>")));

  static final List<Arguments> READERS =
      List.of(
          of(
              84,
              it ->
                  it.must(
                          it.node()
                              .subscribed(FRANCISCO)
                              .set(
                                  FRANCISCO,
                                  "<subscribe node='" + NODE + "' jid='" + FRANCISCO + "'/>"))
                      .send(example(74))),
          of(
              85,
              it ->
                  it.node()
                      .subscribed(FRANCISCO)
                      .get(FRANCISCO, "<items node='princely_musings' subid='none'/>")),
          of(86, it -> it.node("access_model=authorize").send(example(74))),
          of(86, it -> it.node("access_model=authorize").subscribed(FRANCISCO).send(example(74))),
          of(87, it -> it.node("persist_items=0").send(example(74))),
          of(91, it -> it.node(CLOSED).send(example(74))),
          of(93, it -> it.node().affiliated(FRANCISCO_BARE, "outcast").send(example(74))),
          of(94, it -> it.send(example(74))));

  static final List<Arguments> PUBLISHERS =
      List.of(
          of(105, it -> it.node().publish(FRANCISCO, "1")),
          of(107, it -> it.send(example(96))),
          of(
              108,
              it ->
                  it.node("max_items=1", "publish_node_full=reject")
                      .published("1")
                      .publish(HAMLET, "2")),
          of(109, it -> it.node("max_payload_size=10").send(example(96))),
          of(110, it -> it.node("type=urn:example").send(example(96))),
          of(
              110,
              it ->
                  it.node()
                      .set(
                          HAMLET,
                          "<publish node='princely_musings'><item><a xmlns='urn:a'/>"
                              + "<b xmlns='urn:b'/></item></publish>")),
          of(
              110,
              it ->
                  it.node()
                      .set(HAMLET, "<publish node='princely_musings'><item>a</item></publish>")),
          of(111, it -> it.node().set(HAMLET, "<publish node='princely_musings'/>")),
          of(
              112,
              it -> it.node().set(HAMLET, "<publish node='princely_musings'><item/></publish>")),
          of(113, it -> it.node("persist_items=0", "deliver_payloads=0").send(example(96))),
          of(119, it -> it.node().published("1").set(FRANCISCO, retract("1"))),
          of(
              119,
              it ->
                  it.node()
                      .published("1")
                      .affiliated(FRANCISCO_BARE, "publisher")
                      .set(FRANCISCO, retract("1"))),
          of(120, it -> it.send(example(115))),
          of(120, it -> it.node().send(example(115))),
          of(121, it -> it.set(HAMLET, "<retract><item id='1'/></retract>")),
          of(122, it -> it.node().set(HAMLET, "<retract node='princely_musings'/>")),
          of(
              122,
              it -> it.node().set(HAMLET, "<retract node='princely_musings'><item/></retract>")),
          of(123, it -> it.node("persist_items=0").send(example(115))));

  static final List<Arguments> OWNERS =
      List.of(
          of(129, it -> it.node().send(example(125))),
          of(136, it -> it.send(example(134).replace("whitelist", "presence"))),
          of(136, it -> it.send(example(134).replace("whitelist", "unheard-of"))),
          of(142, it -> it.node().getAsOwner(FRANCISCO, "<configure node='princely_musings'/>")),
          of(143, it -> it.getAsOwner(HAMLET, "<configure/>")),
          of(145, it -> it.send(example(139))),
          of(149, it -> it.node().setAsOwner(HAMLET, configure("send_last_published_item=no"))),
          of(149, it -> it.node().setAsOwner(HAMLET, configure("max_items=0"))),
          of(149, it -> it.node().setAsOwner(HAMLET, configure("purge_offline=1"))),
          of(161, it -> it.node().setAsOwner(FRANCISCO, "<delete node='princely_musings'/>")),
          of(162, it -> it.send(example(157))),
          of(167, it -> it.node().setAsOwner(FRANCISCO, "<purge node='princely_musings'/>")),
          of(168, it -> it.node("persist_items=0").send(example(163))),
          of(169, it -> it.send(example(163))),
          of(
              187,
              it -> it.node().getAsOwner(FRANCISCO, "<subscriptions node='princely_musings'/>")),
          of(188, it -> it.send(example(184))),
          of(
              192,
              it ->
                  it.node()
                      .setAsOwner(
                          FRANCISCO,
                          "<subscriptions node='princely_musings'><subscription"
                              + " jid='bard@shakespeare.lit' subscription='subscribed'/>"
                              + "</subscriptions>")),
          of(193, it -> it.send(example(189))),
          of(195, it -> it.node().send(example(194))),
          of(200, it -> it.node().getAsOwner(FRANCISCO, "<affiliations node='princely_musings'/>")),
          of(201, it -> it.send(example(197))),
          of(
              206,
              it ->
                  it.node()
                      .setAsOwner(
                          FRANCISCO,
                          "<affiliations node='princely_musings'><affiliation"
                              + " jid='francisco@denmark.lit' affiliation='owner'/>"
                              + "</affiliations>")),
          of(207, it -> it.send(example(202))),
          of(209, it -> it.node().send(example(208))));

  private static Arguments of(int example, Function<Denmark, Answer> story) {
    return Arguments.of(example, story);
  }

  private static String retract(String id) {
    return "<retract node='princely_musings'><item id='" + id + "'/></retract>";
  }

  private static String configure(String field) {
    return "<configure node='princely_musings'>" + form(field) + "</configure>";
  }

  private static void check(int number, Function<Denmark, Answer> story) {
    var answer = story.apply(new Denmark());

    assertThat(answer.error()).isEqualTo(Denmark.errorIn(Words.of(example(number))));
  }

  @Nested
  class GivenASubscriber {

    @ParameterizedTest(name = "example {0}")
    @FieldSource("chat.parlance.presence.pubsub.RefusedExamplesTest#SUBSCRIBERS")
    void whenItIsRefused_thenAsTheExampleSays(int example, Function<Denmark, Answer> story) {
      check(example, story);
    }

    @ParameterizedTest(name = "example {0}")
    @FieldSource("chat.parlance.presence.pubsub.RefusedExamplesTest#READERS")
    void whenItGetsNoItems_thenAsTheExampleSays(int example, Function<Denmark, Answer> story) {
      check(example, story);
    }
  }

  @Nested
  class GivenAPublisher {

    @ParameterizedTest(name = "example {0}")
    @FieldSource("chat.parlance.presence.pubsub.RefusedExamplesTest#PUBLISHERS")
    void whenItIsRefused_thenAsTheExampleSays(int example, Function<Denmark, Answer> story) {
      check(example, story);
    }
  }

  @Nested
  class GivenAnOwner {

    @ParameterizedTest(name = "example {0}")
    @FieldSource("chat.parlance.presence.pubsub.RefusedExamplesTest#OWNERS")
    void whenItIsRefused_thenAsTheExampleSays(int example, Function<Denmark, Answer> story) {
      check(example, story);
    }
  }
}
