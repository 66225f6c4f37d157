package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static chat.parlance.presence.pubsub.Denmark.HAMLET;
import static chat.parlance.presence.pubsub.Denmark.NODE;
import static chat.parlance.presence.pubsub.Denmark.example;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Words;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// XEP-0060 sections 6.3 and 6.4, with the examples.
class SubscriptionOptionsTest {

  private static final String OPTIONS = "http://jabber.org/protocol/pubsub#subscribe_options";
  private static final String MINE = "node='princely_musings' jid='francisco@denmark.lit'";

  private final Denmark denmark = new Denmark().node();

  private Denmark.Answer options(String... fields) {
    return denmark.set(
        FRANCISCO, "<options " + MINE + ">" + Denmark.formOf(OPTIONS, fields) + "</options>");
  }

  private static String error(int number) {
    return Denmark.errorIn(Words.of(example(number)));
  }

  @Nested
  class GivenASubscriber {

    @Test
    void whenItAsks_thenTheFormHasWhatIs() {
      denmark.subscribed(FRANCISCO);

      var answer = denmark.send(example(55));

      assertThat(answer.isResult()).isTrue();
      assertThat(answer.words()).contains("node='princely_musings'", OPTIONS, "<value>1</>");
    }

    @Test
    void whenItSubmitsTheForm_thenWhatIsUnknownIsSkipped() {
      denmark.subscribed(FRANCISCO);

      assertThat(denmark.send(example(64)).words()).isEqualTo(Words.of(example(65)));
    }

    @Test
    void whenItWantsNoDelivery_thenItIsNotNotifiedUntilItDoes() {
      denmark.subscribed(FRANCISCO);

      denmark.must(options("deliver=0"));
      assertThat(denmark.publish(HAMLET, "1").told()).isEmpty();
      denmark.must(options("deliver=true"));

      assertThat(denmark.publish(HAMLET, "2").told()).hasSize(1);
    }

    @Test
    void whenItsLeaseEnds_thenItIsNoSubscriberAnyMore() {
      denmark.subscribed(FRANCISCO);
      denmark.must(options("expire=2026-01-01T13:00:00Z"));
      assertThat(denmark.publish(HAMLET, "1").told()).hasSize(1);

      denmark.verona.after(Duration.ofHours(1));

      assertThat(denmark.publish(HAMLET, "2").told()).isEmpty();
      assertThat(denmark.send(example(55)).error()).isEqualTo(error(58));
    }

    @ParameterizedTest
    @CsvSource({"deliver=perhaps", "expire=tomorrow", "expire=+1000000000-01-01T00:00:00Z"})
    void whenAValueIsInvalid_thenNothingChanges(String field) {
      denmark.subscribed(FRANCISCO);

      assertThat(options(field).error()).isEqualTo(error(66));
      assertThat(denmark.publish(HAMLET, "1").told()).hasSize(1);
    }

    @Test
    void whenItSubscribesWithOptions_thenTheyAreSaid() {
      var answer = denmark.send(example(67));

      assertThat(answer.words())
          .contains("subscription='subscribed'", "<options><x type='result'>", "pubsub#deliver");
    }

    @Test
    void whenItNamesAnotherSubid_thenRefused() {
      denmark.subscribed(FRANCISCO);

      var answer = denmark.get(FRANCISCO, "<options " + MINE + " subid='other'/>");

      assertThat(answer.error()).isEqualTo(error(61));
    }
  }

  @Nested
  class GivenSomebodyElse {

    @Test
    void whenItAsksForAnothersOptions_thenForbidden() {
      denmark.subscribed(FRANCISCO);

      assertThat(denmark.get(HAMLET, "<options " + MINE + "/>").error()).isEqualTo(error(57));
    }

    @Test
    void whenItIsNotSubscribed_thenItSaysSo() {
      assertThat(denmark.send(example(55)).error()).isEqualTo(error(58));
    }

    @Test
    void whenItNamesNoJid_thenItSaysSo() {
      assertThat(denmark.get(FRANCISCO, "<options node='" + NODE + "'/>").error())
          .isEqualTo(error(59));
    }

    @Test
    void whenItAsksForDefaults_thenTheyAreTold() {
      var answer = denmark.send(example(69));

      assertThat(answer.isResult()).isTrue();
      assertThat(answer.words()).contains("<default node='princely_musings'>", "pubsub#deliver");
    }
  }
}
