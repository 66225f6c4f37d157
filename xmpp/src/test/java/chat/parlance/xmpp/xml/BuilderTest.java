package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderTest {

  private static String print(Element element) {
    return new String(element.bytes(), UTF_8);
  }

  @Nested
  class GivenElement {

    @Test
    void whenEmpty_thenEmptyTag() {
      assertThat(print(Element.builder("a", "urn:a").build())).isEqualTo("<a xmlns=\"urn:a\"/>");
      assertThat(print(Element.builder("a", "").build())).isEqualTo("<a/>");
    }

    @Test
    void whenPrefixed_thenPrefixIsDeclared() {
      Element child = Element.builder("b", "urn:b").build();

      assertThat(print(Element.builder("p:a", "urn:a").child(child).build()))
          .isEqualTo("<p:a xmlns:p=\"urn:a\"><b xmlns=\"urn:b\"/></p:a>");
    }

    @Test
    void whenAttributeIsAbsent_thenLeftOut() {
      assertThat(
              print(
                  Element.builder("a", "")
                      .attribute("b", null)
                      .attribute("xml:lang", "en")
                      .build()))
          .isEqualTo("<a xml:lang=\"en\"/>");
    }

    @Test
    void whenTextHasMarkup_thenEscaped() {
      assertThat(print(Element.builder("a", "").text("<&]]>\r\n").build()))
          .isEqualTo("<a>&lt;&amp;]]&gt;&#13;\n</a>");
    }

    @Test
    void whenNamespaceHasMarkup_thenEscaped() {
      assertThat(Element.builder("a", "urn:<\"&").build().namespace()).isEqualTo("urn:<\"&");
    }
  }

  @Nested
  class GivenWhatXmlCannotHold {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\u0000",
          "\u0001",
          "\uFFFE",
          "\uFFFF",
          "\uD83D",
          "\uDE00",
          "\uDE00\uD83D",
          "a\uD83Db"
        })
    void whenInTextOrValue_thenRefused(String text) {
      assertThatIllegalArgumentException().isThrownBy(() -> Element.builder("a", "").text(text));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Element.builder("a", "").attribute("b", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "1", "a:", ":a", "a:b:c", "<", "\u00E9", "a\u0000"})
    void whenInName_thenRefused(String name) {
      assertThatIllegalArgumentException().isThrownBy(() -> Element.builder(name, "urn:a"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Element.builder("a", "urn:a").attribute(name, "1"));
    }

    @Test
    void whenAttributeDeclaresOrIsThere_thenRefused() {
      Element.Builder builder = Element.builder("a", "urn:a").attribute("b", "1");

      assertThatIllegalArgumentException().isThrownBy(() -> builder.attribute("b", "2"));
      assertThatIllegalArgumentException().isThrownBy(() -> builder.attribute("xmlns", "2"));
      assertThatIllegalArgumentException().isThrownBy(() -> builder.attribute("x:b", "2"));
    }
  }
}
