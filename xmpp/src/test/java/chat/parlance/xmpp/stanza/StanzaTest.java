package chat.parlance.xmpp.stanza;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parlance.xmpp.Examples;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanzaTest {

  private static final FullJid JULIET = FullJid.of("juliet@capulet.com/balcony");

  private static Element xml(String xml) {
    return Element.ofTrusted(xml.getBytes(UTF_8));
  }

  private static InvalidStanzaException refusal(String xml) {
    return catchThrowableOfType(InvalidStanzaException.class, () -> Stanza.of(xml(xml)));
  }

  @Nested
  class GivenMessage {

    @Test
    void whenOfRfc6120Section811_thenReadAndStamped() throws InvalidStanzaException {
      var message = (Message) Stanza.of(Examples.read("rfc-6120/8.1.1-message-to"));

      Message stamped = message.withFrom(JULIET);

      assertThat(message.to()).isEqualTo(BareJid.of("romeo@example.net"));
      assertThat(message.from()).isNull();
      assertThat(message.id()).isNull();
      assertThat(stamped.from()).isEqualTo(JULIET);
      assertThat(stamped.element().attribute("from")).isEqualTo(JULIET.toString());
      assertThat(Stanza.ofTrusted(stamped.element())).isEqualTo(stamped);
      assertThat(stamped.withTo(JULIET).element().attribute("to")).isEqualTo(JULIET.toString());
    }

    /// RFC 6121 section 5.2.2: what isn't understood MUST be taken as `normal`.
    @ParameterizedTest
    @CsvSource({
      "type='chat',CHAT", "type='groupchat',GROUPCHAT", "type='headline',HEADLINE",
          "type='error',ERROR",
      "type='normal',NORMAL", "'',NORMAL", "type='whisper',NORMAL", "type='CHAT',NORMAL"
    })
    void whenTyped_thenKnown(String attribute, Message.Type type) throws InvalidStanzaException {
      var message = (Message) Stanza.of(xml("<message xmlns='jabber:client' " + attribute + "/>"));

      assertThat(message.type()).isEqualTo(type);
      assertThat(message.isError()).isEqualTo(type == Message.Type.ERROR);
    }

    @Test
    void whenChildrenChange_thenTheRestStays() throws InvalidStanzaException {
      var message =
          (Message)
              Stanza.of(xml("<message xmlns='jabber:client' id='1'><a xmlns='u'/></message>"));

      Message changed =
          message.withoutChildren(c -> c.is("a", "u")).withChild(Element.builder("b", "u").build());

      assertThat(changed.has("a", "u")).isFalse();
      assertThat(changed.has("b", "u")).isTrue();
      assertThat(changed.id()).isEqualTo("1");
    }

    @Test
    void whenShown_thenNeitherAddressesNorBody() throws InvalidStanzaException {
      assertThat(Stanza.of(Examples.read("rfc-6120/8.1.1-message-to")))
          .hasToString("message[type=NORMAL, id=null]");
    }
  }

  @Nested
  class GivenPresence {

    @ParameterizedTest
    @EnumSource(Presence.Type.class)
    void whenTyped_thenKnown(Presence.Type type) throws InvalidStanzaException {
      String attribute =
          type == Presence.Type.AVAILABLE
              ? ""
              : "type='" + type.name().toLowerCase(java.util.Locale.ROOT) + "'";

      var presence =
          (Presence) Stanza.of(xml("<presence xmlns='jabber:client' " + attribute + "/>"));

      assertThat(presence.type()).isEqualTo(type);
      assertThat(presence.isSubscription()).isEqualTo(type.name().contains("SUBSCRIBE"));
      assertThat(presence.isError()).isEqualTo(type == Presence.Type.ERROR);
    }

    @Test
    void whenTypeIsUnknown_thenBadRequest() {
      assertThat(refusal("<presence xmlns='jabber:client' type='away'/>").stanzaError().condition())
          .isEqualTo(StanzaError.Condition.BAD_REQUEST);
    }

    /// RFC 6121 section 4.7.2.3: an integer between -128 and +127.
    @ParameterizedTest
    @CsvSource({"-128,-128", "127,127", "+1,1", " 5 ,5"})
    void whenWithPriority_thenKnown(String text, int priority) throws InvalidStanzaException {
      var presence =
          (Presence)
              Stanza.of(
                  xml(
                      "<presence xmlns='jabber:client'><priority>"
                          + text
                          + "</priority></presence>"));

      assertThat(presence.priority()).isEqualTo(priority);
    }

    @ParameterizedTest
    @ValueSource(strings = {"128", "-129", "", "high", "1.5", "99999999999"})
    void whenPriorityIsNone_thenBadRequest(String text) {
      String xml = "<presence xmlns='jabber:client'><priority>" + text + "</priority></presence>";

      assertThat(refusal(xml).stanzaError().condition())
          .isEqualTo(StanzaError.Condition.BAD_REQUEST);
    }
  }

  @Nested
  class GivenIq {

    @Test
    void whenGetOfRfc6120Section823_thenAnswered() throws InvalidStanzaException {
      var get = (Iq) Stanza.of(Examples.read("rfc-6120/8.2.3-iq-get"));

      Element item =
          Element.builder("item", "jabber:iq:roster")
              .attribute("jid", "whoever@example.com")
              .build();
      Element result = get.result(Element.builder("query", "jabber:iq:roster").child(item).build());

      assertThat(get.type()).isEqualTo(Iq.Type.GET);
      assertThat(get.isRequest()).isTrue();
      assertThat(get.payload().is("query", "jabber:iq:roster")).isTrue();
      var answer = (Iq) Stanza.of(result);
      var expected = (Iq) Stanza.of(Examples.readTight("rfc-6120/8.2.3-iq-result"));
      assertThat(answer.header()).isEqualTo(expected.header());
      assertThat(answer.type()).isEqualTo(expected.type());
      assertThat(answer.payload().children()).hasSize(1);
      assertThat(((Iq) Stanza.of(get.result(null))).payload()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<iq xmlns='jabber:client' type='get'><a/></iq>",
          "<iq xmlns='jabber:client' type='get' id=''><a/></iq>",
          "<iq xmlns='jabber:client' type='get' id='1'/>",
          "<iq xmlns='jabber:client' type='set' id='1'><a/><b/></iq>",
          "<iq xmlns='jabber:client' id='1'><a/></iq>",
          "<iq xmlns='jabber:client' type='subscribe' id='1'><a/></iq>"
        })
    void whenAgainstRfc6120Section823_thenBadRequest(String xml) {
      assertThat(refusal(xml).stanzaError().condition())
          .isEqualTo(StanzaError.Condition.BAD_REQUEST);
      assertThat(refusal(xml).streamError()).isNull();
    }

    @Test
    void whenOfRfc6120Section8331_thenBadRequest() {
      assertThat(
              refusal(new String(Examples.read("rfc-6120/8.3.3.1-bad-request").bytes(), UTF_8))
                  .stanzaError())
          .isNotNull();
    }
  }

  @Nested
  class GivenWhatIsNoStanza {

    @ParameterizedTest
    @CsvSource({
      "<message xmlns='jabber:server'/>,INVALID_NAMESPACE",
      "<message/>,INVALID_NAMESPACE",
      "<mail xmlns='jabber:client'/>,UNSUPPORTED_STANZA_TYPE",
      "<message xmlns='jabber:client' from='@'/>,INVALID_FROM"
    })
    void whenRead_thenTheStreamEnds(String xml, StreamError.Condition condition) {
      assertThat(refusal(xml).streamError().condition()).isEqualTo(condition);
      assertThat(refusal(xml).stanzaError()).isNull();
    }

    @Test
    void whenToIsMalformed_thenStanzaError() {
      String xml = new String(Examples.read("rfc-6120/8.3.3.8-jid-malformed").bytes(), UTF_8);

      assertThat(refusal(xml).stanzaError().condition())
          .isEqualTo(StanzaError.Condition.JID_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"<mail xmlns='jabber:client'/>", "<iq xmlns='jabber:client' type='x'/>"})
    void whenSaidToBeTrusted_thenOurMistake(String xml) {
      assertThatIllegalArgumentException().isThrownBy(() -> Stanza.ofTrusted(xml(xml)));
    }
  }
}
