package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static chat.parlance.presence.pubsub.Denmark.example;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The examples of XEP-0060 in which owners see and decide who is subscribed.
class ServiceOwnersTest {

  private final Denmark denmark = new Denmark();

  private static String words(int example) {
    return Words.of(example(example)).replaceAll(" subid='[^']*'", "");
  }

  private static String withoutSubid(Denmark.Answer answer) {
    return answer.words().replaceAll(" subid='[^']*'", "");
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
