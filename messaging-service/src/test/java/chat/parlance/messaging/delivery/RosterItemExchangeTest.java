package chat.parlance.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.Stanzas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0144: clients suggest contacts to each other; the server has no part in it.
class RosterItemExchangeTest extends MessagingTest {

  @Nested
  class GivenAClient {

    @BeforeEach
    void online() {
      exists();
      comesOnline(BALCONY, "balcony", 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whenItemsAreSuggested_thenItGetsThemAsTheyAre(int example) {
      var name = "xep-0144/example-" + example;

      var deliveries = deliveries(gets(name));

      assertThat(deliveries).hasSize(1);
      assertThat(deliveries.getFirst().sessions()).containsExactly(BALCONY);
      var suggested =
          Stanzas.example(name).element().child("x", "http://jabber.org/protocol/rosterx");
      assertThat(deliveries.getFirst().stanza().child("x", "http://jabber.org/protocol/rosterx"))
          .isEqualTo(suggested);
    }
  }
}
