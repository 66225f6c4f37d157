package chat.parlance.messaging.stanzaid;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.SessionAddress;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.Stanzas;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "from='EXAMPLE.com'",
          "from='example.com.'",
          "from='example.com/server'",
          "from='rooms.example.com'",
          "from='room@rooms.example.com/nurse'",
          "from='juliet@example.com'",
          "from='juliet@example.com/balcony'",
          "from='nurse@example.com'",
          "from='@'"
        })
    void whenItsSenderCannotKnow_thenItGoes(String from) {
      assertThat(delayed(from, SENDER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo@example.com/orchard", "example.net", "room@rooms.example.net"})
    void whenItIsByTheSenderOrOfAnotherDomain_thenItStays(String from) {
      assertThat(delayed("from='" + from + "'", SENDER)).isTrue();
    }

    @Test
    void whenAServiceOfOursSaysIt_thenItStays() {
      assertThat(delayed("from='room@rooms.example.com'", null)).isTrue();
      assertThat(delayed("from='example.com'", null)).isFalse();
    }

    private boolean delayed(String from, SessionAddress sender) {
      var message =
          Kit.stanza(
              "<message xmlns='jabber:client' from='romeo@example.com/orchard'"
                  + " to='juliet@example.com' type='chat'><body>x</body>"
                  + "<delay xmlns='urn:xmpp:delay' stamp='2002-09-10T23:08:25Z' %s/></message>"
                      .formatted(from));
      var delivered = deliveries(juliet.stanza(message, sender)).getFirst().stanza();
      return delivered.has("delay", "urn:xmpp:delay");
    }
  }

  private static List<String> ids(Element message) {
    return message.children().stream()
        .filter(child -> child.is("stanza-id", StanzaIdentity.NAMESPACE))
        .map(child -> child.attribute("id"))
        .toList();
  }
}
