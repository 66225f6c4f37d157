package chat.parlance.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMessageTest {

  private static final BareJid DOMAIN = BareJid.of("capulet.lit");

  private static Message stanza(OutgoingMessage message) {
    return message.toStanza(DOMAIN, "id-1");
  }

  private static OutgoingMessage withPayload(String payload) {
    return new OutgoingMessage(null, "romeo@capulet.lit", null, null, null, payload);
  }

  @Nested
  class GivenAllParts {

    private final Message message =
        stanza(
            new OutgoingMessage(
                "juliet@CAPULET.lit",
                "romeo@capulet.lit/orchard",
                "normal",
                "A question",
                "Wherefore <art> thou & so on?",
                "<x xmlns='urn:example:x'><y/></x>"));

    @Test
    void whenBuilt_thenAllAreThere() {
      assertThat(message.type()).isEqualTo(Message.Type.NORMAL);
      assertThat(message.from()).hasToString("juliet@capulet.lit");
      assertThat(message.to()).hasToString("romeo@capulet.lit/orchard");
      assertThat(message.id()).isEqualTo("id-1");
      var element = message.element();
      assertThat(element.child("subject", "jabber:client").text()).isEqualTo("A question");
      assertThat(element.child("body", "jabber:client").text())
          .isEqualTo("Wherefore <art> thou & so on?");
      assertThat(element.child("x", "urn:example:x").has("y", "urn:example:x")).isTrue();
      assertThat(element.child("origin-id", "urn:xmpp:sid:0").attribute("id")).isEqualTo("id-1");
    }
  }

  @Nested
  class GivenTheLeast {

    @Test
    void whenBuilt_thenItIsAChatMessageOfTheDomain() {
      var message =
          stanza(new OutgoingMessage(null, "romeo@capulet.lit", null, null, "Hello", null));

      assertThat(message.type()).isEqualTo(Message.Type.CHAT);
      assertThat(message.from()).isEqualTo(DOMAIN);
    }
  }

  @Nested
  class GivenWhatCantBeSent {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "juliet@capulet.lit | romeo@montague.lit | chat | recipient is an account here",
          "juliet@capulet.lit | capulet.lit | chat | recipient is an account here",
          "juliet@capulet.lit | a b@capulet.lit | chat | isn't a JID",
          "juliet@montague.lit | romeo@capulet.lit | chat | sender is an account here",
          "juliet@capulet.lit/x | romeo@capulet.lit | chat | sender is an account here",
          "juliet@capulet.lit | romeo@capulet.lit | groupchat | type is chat",
          "juliet@capulet.lit | romeo@capulet.lit | error | type is chat"
        })
    void whenAddressOrTypeIsWrong_thenRefused(String from, String to, String type, String why) {
      assertThatThrownBy(() -> stanza(new OutgoingMessage(from, to, type, null, "Hello", null)))
          .isInstanceOf(InvalidMessageException.class)
          .hasMessageContaining(why);
    }

    @Test
    void whenThereIsNothingInIt_thenRefused() {
      assertThatThrownBy(
              () -> stanza(new OutgoingMessage(null, "romeo@capulet.lit", null, null, null, null)))
          .isInstanceOf(InvalidMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "text",
          "<x xmlns='urn:example:x'>",
          "<x xmlns='urn:example:x'/><y xmlns='urn:example:y'/>",
          "<x/>",
          "<body xmlns='jabber:client'>two</body>",
          "<!DOCTYPE x><x xmlns='urn:example:x'/>",
          "<x xmlns='urn:example:x'>&secret;</x>",
          "<!-- --><x xmlns='urn:example:x'/>",
          "<?pi?><x xmlns='urn:example:x'/>",
          "<p:x/>"
        })
    void whenThePayloadIsntOneCleanElement_thenRefused(String payload) {
      assertThatThrownBy(() -> stanza(withPayload(payload)))
          .isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void whenItIsTooLargeOrTooDeep_thenRefused() {
      var deep = "<x xmlns='urn:example:x'>" + "<x>".repeat(70) + "</x>".repeat(70) + "</x>";
      assertThatThrownBy(() -> stanza(withPayload(deep)))
          .isInstanceOf(InvalidMessageException.class)
          .hasMessageContaining("too large or too deep");
      var long64 = "x".repeat(65_536);
      assertThatThrownBy(() ->
              stanza(new OutgoingMessage(null, "romeo@capulet.lit", null, null, long64, null)))
          .isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void whenATextHasCharactersThatXmlHasnt_thenRefused() {
      assertThatThrownBy(() ->
              stanza(new OutgoingMessage(null, "romeo@capulet.lit", null, null, "\u0000", null)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
