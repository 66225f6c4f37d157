package chat.parlance.xmpp.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.Examples;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FramingTest {

  @Nested
  class GivenExamplesOfRfc7395 {

    @Test
    void whenOpened_thenAsInSection34() {
      Element open = Framing.open("example.com", null, "++TR84Sm6A3hnt3Q065SnAbbk3Y=", "1.0", "en");

      Element example = Examples.read("rfc-7395/3.4-open-response");
      assertThat(open.is("open", Framing.NAMESPACE)).isTrue();
      for (String name : List.of("from", "id", "version", "xml:lang")) {
        assertThat(open.attribute(name)).isEqualTo(example.attribute(name));
      }
      assertThat(open.attribute("to")).isNull();
      assertThat(Examples.read("rfc-7395/3.4-open").attribute("to")).isEqualTo("example.com");
    }

    @Test
    void whenClosed_thenTheVeryBytesOfSection36() {
      assertThat(Framing.close()).isEqualTo(Examples.read("rfc-7395/3.6-close"));
    }

    @Test
    void whenSentElsewhere_thenAsInSection361() {
      assertThat(Framing.close("wss://otherendpoint.example/xmpp-bind").attribute("see-other-uri"))
          .isEqualTo(
              Examples.read("rfc-7395/3.6.1-close-see-other-uri").attribute("see-other-uri"));
    }

    @Test
    void whenFeaturesAreOffered_thenTheyDeclareTheirNamespaces() {
      Element bind = Element.builder("bind", "urn:ietf:params:xml:ns:xmpp-bind").build();

      assertThat(Framing.features(List.of(bind)))
          .isEqualTo(Examples.readTight("rfc-7395/3.3.3-features"));
    }
  }

  @Nested
  class GivenStreamError {

    @Test
    void whenWritten_thenAsInRfc6120Section49313() {
      var error =
          new StreamError(
              StreamError.Condition.NOT_WELL_FORMED,
              "Some special application diagnostic information!");

      Element written = error.toElement();

      Element example = Examples.readTight("rfc-6120/4.9.3.13-not-well-formed");
      assertThat(written).hasToString(example.toString());
      assertThat(written.children())
          .extracting(Element::toString)
          .isEqualTo(example.children().stream().map(Element::toString).toList());
      assertThat(written.child("text", StreamError.NAMESPACE).text()).isEqualTo(error.text());
      assertThat(new String(written.bytes(), UTF_8)).startsWith("<stream:error xmlns:stream=");
    }

    @ParameterizedTest
    @EnumSource(StreamError.Condition.class)
    void whenOfAnyCondition_thenFirstChildNamesIt(StreamError.Condition condition) {
      assertThat(
              StreamError.of(condition)
                  .toElement()
                  .children()
                  .getFirst()
                  .is(condition.elementName(), StreamError.NAMESPACE))
          .isTrue();
    }

    @ParameterizedTest
    @EnumSource(XmlException.Kind.class)
    void whenFrameCouldNotBeRead_thenItsKindIsTheCondition(XmlException.Kind kind) {
      assertThat(StreamError.of(new XmlException(kind, "why")).condition().name())
          .isEqualTo(kind.name());
    }
  }
}
