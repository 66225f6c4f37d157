package chat.parlance.xmpp.stanza;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.Examples;
import chat.parlance.xmpp.xml.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StanzaErrorTest {

  @Nested
  class GivenCondition {

    @ParameterizedTest
    @EnumSource(StanzaError.Condition.class)
    void whenWritten_thenFirstChildNamesIt(StanzaError.Condition condition) {
      Element error = StanzaError.of(condition).toElement();

      assertThat(error.is("error", Stanza.NAMESPACE)).isTrue();
      assertThat(error.children().getFirst().is(condition.elementName(), StanzaError.NAMESPACE))
          .isTrue();
      assertThat(error.attribute("type")).isIn("auth", "cancel", "modify", "wait");
    }

    @ParameterizedTest
    @EnumSource(StanzaError.Condition.class)
    void whenReadAgain_thenTheSame(StanzaError.Condition condition) {
      var specific = Element.builder("invalid-jid", "http://jabber.org/protocol/pubsub#errors");
      var error = StanzaError.of(condition, "why").as(StanzaError.Type.WAIT).with(specific.build());

      var read = StanzaError.read(error.toElement());

      assertThat(read.condition()).isEqualTo(condition);
      assertThat(read.type()).isEqualTo(StanzaError.Type.WAIT);
      assertThat(read.text()).isEqualTo("why");
      assertThat(read.specific().name()).isEqualTo("invalid-jid");
    }

    @Test
    void whenUnknownIsRead_thenUndefined() {
      var error =
          Element.builder("error", Stanza.NAMESPACE)
              .child(Element.builder("melancholy", StanzaError.NAMESPACE).build())
              .build();

      var read = StanzaError.read(error);

      assertThat(read).isEqualTo(StanzaError.of(StanzaError.Condition.UNDEFINED_CONDITION));
    }

    @Test
    void whenWithText_thenItComesSecond() {
      Element error = StanzaError.of(StanzaError.Condition.GONE, "moved <away>").toElement();

      assertThat(error.children()).hasSize(2);
      assertThat(error.child("text", StanzaError.NAMESPACE).text()).isEqualTo("moved <away>");
      assertThat(error.child("text", StanzaError.NAMESPACE).attribute("xml:lang")).isEqualTo("en");
    }
  }

  @Nested
  class GivenStanza {

    @Test
    void whenAnsweredAsInRfc6120Section831_thenTheSame() throws InvalidStanzaException {
      Stanza presence =
          Stanza.of(
              Element.ofTrusted(
                  ("<presence xmlns='jabber:client' from='juliet@im.example.com/balcony'"
                          + " to='characters@muc.example.com'><show>away</show></presence>")
                      .getBytes(UTF_8)));

      Element reply = presence.errorReply(StanzaError.of(StanzaError.Condition.JID_MALFORMED));

      Element expected = Examples.readTight("rfc-6120/8.3.1-presence-error");
      assertThat(Stanza.of(reply).header()).isEqualTo(Stanza.of(expected).header());
      assertThat(Stanza.of(reply).isError()).isTrue();
      assertThat(reply.children()).hasSize(1);
      assertThat(reply.children().getFirst().attribute("type")).isEqualTo("modify");
      assertThat(reply.children().getFirst().has("jid-malformed", StanzaError.NAMESPACE)).isTrue();
    }

    @Test
    void whenWithoutAddresses_thenNoneInTheAnswer() {
      Element iq =
          Element.ofTrusted(
              "<iq xmlns='jabber:client' id='wy2xa82b4' type='set'/>".getBytes(UTF_8));

      assertThat(StanzaError.of(StanzaError.Condition.BAD_REQUEST).replyTo(iq))
          .hasToString("{jabber:client}iq")
          .satisfies(reply -> assertThat(reply.attribute("id")).isEqualTo("wy2xa82b4"))
          .satisfies(reply -> assertThat(reply.attribute("from")).isNull())
          .satisfies(reply -> assertThat(reply.attribute("to")).isNull());
    }
  }
}
