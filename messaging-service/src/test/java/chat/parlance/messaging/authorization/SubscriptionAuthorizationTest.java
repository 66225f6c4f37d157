package chat.parlance.messaging.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.messaging.authorization.SubscriptionAuthorization.Said;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0060 section 8.6.
class SubscriptionAuthorizationTest {

  private static final String SERVICE = "pubsub.shakespeare.lit";

  private final Kit kit = Kit.of(Inbox.MESSAGING, new SubscriptionAuthorization());

  private static String example(int number) throws IOException {
    var name = "/stanzas/xep-0060/" + number + ".xml";
    try (var in = SubscriptionAuthorizationTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("<message ", "<message xmlns='jabber:client' ");
    }
  }

  private static Object told(Outcome outcome) {
    return outcome.effects(Tell.class).getFirst().value();
  }

  @Nested
  class GivenAnAnswer {

    @ParameterizedTest
    @ValueSource(ints = {171, 173})
    void whenTheOwnerAllowsOrDenies_thenTheNodesServiceIsTold(int number) throws Exception {
      var outcome = kit.receive(SERVICE, example(number));

      assertThat(told(outcome))
          .isEqualTo(
              new Said(
                  "hamlet@denmark.lit",
                  "princely_musings",
                  "horatio@denmark.lit",
                  "123-abc",
                  number == 171));
      assertThat(outcome.effects(Tell.class).getFirst().inbox()).isEqualTo(Inbox.PRESENCE);
    }

    @Test
    void whenTheOwnerCancels_thenNothingIsSaid() throws Exception {
      assertThat(kit.receive(SERVICE, example(175)).effects()).isEmpty();
    }
  }

  @Nested
  class GivenSomethingElse {

    @Test
    void whenItIsAChat_thenNothingIsSaid() {
      var chat =
          "<message xmlns='jabber:client' from='hamlet@denmark.lit/elsinore'"
              + " to='horatio@denmark.lit'><body>Who's there?</body></message>";

      assertThat(kit.receive("horatio@denmark.lit", chat).effects()).isEmpty();
    }

    @Test
    void whenTheFormLacksAField_thenNothingIsSaid() throws Exception {
      var without = example(171).replace("var='pubsub#allow'", "var='pubsub#disallow'");

      assertThat(kit.receive(SERVICE, without).effects()).isEmpty();
    }
  }
}
