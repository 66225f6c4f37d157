package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static chat.parlance.presence.pubsub.Denmark.HAMLET;
import static chat.parlance.presence.pubsub.Denmark.NODE;
import static chat.parlance.presence.pubsub.Denmark.example;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.verona.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of XEP-0060 that go well, at the service.
class ServiceExamplesTest {

  private final Denmark denmark = new Denmark();

  private static String words(int example) {
    return Words.of(example(example)).replaceAll(" subid='[^']*'", "");
  }

  private static String withoutSubid(Denmark.Answer answer) {
    return answer.words().replaceAll(" subid='[^']*'", "");
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
}
