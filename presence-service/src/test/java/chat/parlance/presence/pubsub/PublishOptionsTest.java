package chat.parlance.presence.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.pubsub.node.NodeList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Options of publish requests (XEP-0060 section 7.1.5), as XEP-0222 and XEP-0223 use them.
class PublishOptionsTest {

  private static final String JULIET = "juliet@capulet.lit";
  private static final String ROMEO = "romeo@montague.lit";
  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";

  private final Denmark denmark = new Denmark();

  @BeforeEach
  void befriend() {
    denmark.device(JULIET + "/balcony");
    denmark.device(ROMEO + "/orchard");
    denmark.verona.subscribed(ROMEO, JULIET);
    denmark.verona.quiet();
  }

  private Denmark.Answer juliet(String type, String child) {
    return denmark.to(JULIET, type, JULIET + "/balcony", PUBSUB, child);
  }

  private Denmark.Answer romeo(String type, String child) {
    return denmark.to(JULIET, type, ROMEO + "/orchard", PUBSUB, child);
  }

  @Nested
  class GivenPublishOptions {

    private static final String OPTIONS = PUBSUB + "#publish-options";

    private Denmark.Answer publish(String... options) {
      return juliet(
          "set",
          Denmark.publishing("urn:xmpp:mds:displayed:0", "theplay@conference.shakespeare.lit")
              + "<publish-options>"
              + Denmark.formOf(OPTIONS, options)
              + "</publish-options>");
    }

    @Test
    void whenTheNodeIsNew_thenItIsMadeSo() {
      denmark.must(publish("persist_items=true", "access_model=whitelist", "max_items=max"));

      assertThat(romeo("get", "<items node='urn:xmpp:mds:displayed:0'/>").error())
          .isEqualTo("<error type='cancel'><not-allowed/><closed-node/></>");
    }

    @Test
    void whenTheNodeIsSo_thenItIsPublished() {
      publish("access_model=whitelist", "max_items=max");

      assertThat(publish("access_model=whitelist", "persist_items=1").isResult()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_model=open", "max_items=7", "unheard_of=1"})
    void whenTheNodeIsOtherwise_thenNothingIsPublished(String option) {
      publish("access_model=whitelist");

      var answer = publish(option);

      assertThat(answer.error())
          .isEqualTo("<error type='cancel'><conflict/><precondition-not-met/></>");
    }

    @Test
    void whenAnOptionIsUnknownAndTheNodeToo_thenNothingIsMade() {
      publish("unheard_of=1");

      assertThat(denmark.verona.fact(JULIET, NodeList.FACT)).isNull();
    }
  }
}
