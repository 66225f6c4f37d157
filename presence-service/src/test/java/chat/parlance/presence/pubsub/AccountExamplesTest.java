package chat.parlance.presence.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Words;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of XEP-0060 that go by presence and rosters, at an account's node; and what
/// contacts hear of it beside what is published.
class AccountExamplesTest {

  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final String OWNER = PUBSUB + "#owner";
  private static final String JULIET = "juliet@capulet.lit";
  private static final String ROMEO = "romeo@montague.lit";
  private static final String SUBSCRIBE =
      "<subscribe node='" + Denmark.NODE + "' jid='" + ROMEO + "'/>";
  private static final String ITEMS = "<items node='" + Denmark.NODE + "'/>";

  private final Denmark denmark = new Denmark();

  private Denmark.Answer juliet(String namespace, String child) {
    return denmark.to(JULIET, "set", JULIET + "/balcony", namespace, child);
  }

  private Denmark.Answer romeo(String type, String child) {
    return denmark.to(JULIET, type, ROMEO + "/orchard", PUBSUB, child);
  }

  private void create(String... fields) {
    denmark.must(
        juliet(
            PUBSUB,
            "<create node='princely_musings'/><configure>"
                + Denmark.form(fields)
                + "</configure>"));
  }

  private void befriend() {
    denmark.device(JULIET + "/balcony");
    denmark.device(ROMEO + "/orchard");
    denmark.verona.subscribed(ROMEO, JULIET);
  }

  @Nested
  class GivenAStranger {

    @ParameterizedTest
    @CsvSource({"31, presence", "31, roster", "31, whitelist"})
    void whenItSubscribes_thenAPresenceSubscriptionIsRequired(int example, String model) {
      create("access_model=" + model);

      var answer = romeo("set", SUBSCRIBE);

      assertThat(answer.error()).isEqualTo(error(example));
    }

    @ParameterizedTest
    @CsvSource({"89, presence", "89, roster", "89, authorize"})
    void whenItAsksForItems_thenAPresenceSubscriptionIsRequired(int example, String model) {
      create("access_model=" + model);

      var answer = romeo("get", ITEMS);

      assertThat(answer.error()).isEqualTo(error(example));
    }

    @Test
    void whenTheNodeIsOpen_thenItReadsAndSubscribes() {
      create("access_model=open");

      assertThat(romeo("get", ITEMS).isResult()).isTrue();
      assertThat(romeo("set", SUBSCRIBE).isResult()).isTrue();
      assertThat(juliet(PUBSUB, Denmark.publishing(Denmark.NODE, "1")).told())
          .singleElement()
          .asString()
          .contains("from='juliet@capulet.lit' to='romeo@montague.lit'");
    }
  }

  @Nested
  class GivenAContact {

    @BeforeEach
    void beThere() {
      befriend();
    }

    @ParameterizedTest
    @CsvSource({"32, roster, set", "90, roster, get", "33, whitelist, set", "91, whitelist, get"})
    void whenTheNodeIsNotForIt_thenItIsToldWhy(int example, String model, String type) {
      create("access_model=" + model);

      var answer = romeo(type, type.equals("get") ? ITEMS : SUBSCRIBE);

      assertThat(answer.error()).isEqualTo(error(example));
    }

    @Test
    void whenANodeWithoutNameIsAskedFor_thenThereAreNoInstantNodes() {
      assertThat(juliet(PUBSUB, "<create/>").error()).isEqualTo(error(130));
    }

    @Test
    void whenItWouldOwnTheNode_thenItMayNot() {
      create();

      var answer =
          denmark.to(
              JULIET,
              "set",
              ROMEO + "/orchard",
              OWNER,
              "<configure node='princely_musings'>" + Denmark.form("title=a") + "</configure>");

      assertThat(answer.error()).isEqualTo(error(142));
    }
  }

  @Nested
  class GivenAnInterestedContact {

    private Device romeo;

    @BeforeEach
    void beThere() {
      befriend();
      romeo = denmark.interested(ROMEO + "/orchard", Denmark.NODE);
      create("max_items=max");
      juliet(PUBSUB, Denmark.publishing(Denmark.NODE, "1"));
      denmark.verona.quiet();
    }

    @Test
    void whenAnItemIsRetracted_thenItHearsOfIt() {
      juliet(PUBSUB, "<retract node='princely_musings' notify='true'><item id='1'/></retract>");

      assertThat(romeo.told()).singleElement().asString().contains("<retract/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge", "delete"})
    void whenTheNodeIsEmptiedOrDeleted_thenItHearsOfIt(String how) {
      juliet(OWNER, "<" + how + " node='princely_musings'/>");

      assertThat(romeo.told())
          .singleElement()
          .asString()
          .contains("<" + how + " node='princely_musings'/>");
    }

    @Test
    void whenTheNodeIsClosed_thenItHearsNothingMore() {
      denmark.must(
          juliet(
              OWNER,
              "<configure node='princely_musings'>"
                  + Denmark.form("access_model=whitelist")
                  + "</configure>"));

      juliet(PUBSUB, Denmark.publishing(Denmark.NODE, "2"));

      assertThat(romeo.told()).isEmpty();
      assertThat(denmark.interested(ROMEO + "/garden", Denmark.NODE).told())
          .noneMatch(told -> told.contains("<event>"));
    }

    @Test
    void whenItIsSubscribedTwice_thenItIsToldOnce() {
      denmark.must(romeo("set", SUBSCRIBE));
      denmark.verona.quiet();

      var answer = juliet(PUBSUB, Denmark.publishing(Denmark.NODE, "2"));

      assertThat(answer.told()).hasSize(1);
      assertThat(romeo.told()).isEmpty();
    }
  }

  @Nested
  class GivenAsManySubscriptionsAsThereMayBe {

    @Test
    void whenAnotherIsAskedFor_thenThatIsTooMany() {
      denmark.node();
      IntStream.range(0, 500).forEach(i -> denmark.must(subscribe("francisco@denmark.lit/" + i)));

      var answer = subscribe("francisco@denmark.lit/more");

      assertThat(answer.error()).isEqualTo(error(38));
    }

    private Denmark.Answer subscribe(String jid) {
      return denmark.set(
          Denmark.FRANCISCO, "<subscribe node='princely_musings' jid='" + jid + "'/>");
    }
  }

  private static String error(int example) {
    return Denmark.errorIn(Words.of(Denmark.example(example)));
  }
}
