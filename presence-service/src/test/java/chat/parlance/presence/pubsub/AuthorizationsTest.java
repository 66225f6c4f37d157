package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static chat.parlance.presence.pubsub.Denmark.SERVICE;
import static chat.parlance.presence.pubsub.Denmark.example;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Send;
import chat.parlance.log.Told;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What becomes of the examples of XEP-0060 section 8.6, which messaging passes on.
class AuthorizationsTest {

  private static final String HAMLET = "hamlet@denmark.lit";

  private final Denmark denmark = new Denmark().node("access_model=authorize");

  private Outcome say(String owner, String subid, boolean allow) {
    var json =
        "{\"owner\":\"%s\",\"node\":\"princely_musings\",\"subscriber\":\"francisco@denmark.lit\","
                .formatted(owner)
            + (subid == null ? "" : "\"subid\":\"" + subid + "\",")
            + "\"allow\":"
            + allow
            + "}";
    var service = BareJid.of(SERVICE);
    var content = new ToldJson("subscriptionAuthorization", json);
    return denmark.verona.receive(service, new Told(service, "subscriptionAuthorization", content));
  }

  private static List<String> told(Outcome outcome) {
    return outcome.effects(Send.class).stream()
        .map(send -> Words.of(send.stanza().element()))
        .toList();
  }

  @Nested
  class GivenSomebodyWhoAsked {

    @Test
    void whenTheOwnerAllows_thenTheSubscriberHearsOfItAndMayRead() {
      denmark.published("ae890").subscribed(FRANCISCO);

      var outcome = say(HAMLET, null, true);

      assertThat(outcome.reason()).isEqualTo(Authorizations.Outcome.ALLOWED);
      assertThat(told(outcome)).hasSize(2);
      assertThat(told(outcome).getFirst())
          .contains(
              "<subscription jid='francisco@denmark.lit' node='princely_musings'"
                  + " subscription='subscribed'/>");
      assertThat(told(outcome).getLast()).contains("<title>Soliloquy");
      assertThat(denmark.send(example(74)).isResult()).isTrue();
    }

    @Test
    void whenTheOwnerDenies_thenTheSubscriberHearsOfItAndMayAskAgain() {
      denmark.subscribed(FRANCISCO);

      var outcome = say(HAMLET, null, false);

      assertThat(outcome.reason()).isEqualTo(Authorizations.Outcome.DENIED);
      assertThat(told(outcome)).singleElement().asString().contains("subscription='none'");
      denmark.subscribed(FRANCISCO);
    }

    @Test
    void whenAnotherSaysIt_thenNothingHappens() {
      denmark.subscribed(FRANCISCO);

      assertThat(say("francisco@denmark.lit", null, true).reason())
          .isEqualTo(Authorizations.Outcome.NO_OWNER);
      assertThat(say(HAMLET, "another", true).reason()).isEqualTo(Authorizations.Outcome.NOT_ASKED);
    }

    @Test
    void whenItIsSaidTwice_thenItCountsOnce() {
      denmark.subscribed(FRANCISCO);
      say(HAMLET, null, true);

      assertThat(say(HAMLET, null, false).reason()).isEqualTo(Authorizations.Outcome.NOT_ASKED);
      assertThat(denmark.send(example(74)).isResult()).isTrue();
    }
  }

  @Nested
  class GivenTheDomain {

    @Test
    void whenItAsksForANodeOfOthers_thenItOwnsIt() {
      denmark.subscribed(FRANCISCO);

      assertThat(say("shakespeare.lit", null, true).reason())
          .isEqualTo(Authorizations.Outcome.ALLOWED);
      assertThat(say("denmark.lit", null, true).reason())
          .isEqualTo(Authorizations.Outcome.NO_OWNER);
    }
  }
}
