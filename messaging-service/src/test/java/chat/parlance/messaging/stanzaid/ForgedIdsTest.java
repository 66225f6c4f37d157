package chat.parlance.messaging.stanzaid;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.Stanzas;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// XEP-0359 section 3, rules 2, 3 and 4; XEP-0203 section 6.
class ForgedIdsTest extends MessagingTest {

  @BeforeEach
  void online() {
    exists();
    comesOnline(BALCONY, "balcony", 0);
  }

  @Nested
  class GivenIdsThatAClientMadeUp {

    @Test
    void whenTheyAreByOursTheyGo_thenForeignIdsAndTheOriginIdStay() {
      var delivered = deliveries(gets("xep-0359/forged")).getFirst().stanza();

      assertThat(ids(delivered)).hasSize(2).startsWith("foreign").doesNotContain("forged-1");
      assertThat(delivered.child("origin-id", StanzaIdentity.NAMESPACE).attribute("id"))
          .isEqualTo("de305d54-75b4-431b-adb2-eb6b9e546013");
    }

    @Test
    void whenAServiceOfOursSendsThem_thenOnlyTheRecipientsGoes() {
      var effects = juliet.stanza(Stanzas.example("xep-0359/forged"), null);

      assertThat(ids(deliveries(effects).getFirst().stanza()))
          .hasSize(3)
          .contains("forged-2", "foreign");
    }
  }

  @Nested
  class GivenADelayThatAClientMadeUp {

    @Test
    void whenItClaimsToBeOurs_thenItGoes() {
      var delivered = deliveries(gets("xep-0203/forged")).getFirst().stanza();

      assertThat(delivered.has("delay", "urn:xmpp:delay")).isFalse();
    }
  }

  private static List<String> ids(Element message) {
    return message.children().stream()
        .filter(child -> child.is("stanza-id", StanzaIdentity.NAMESPACE))
        .map(child -> child.attribute("id"))
        .toList();
  }
}
