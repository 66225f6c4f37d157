package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {

  private static Element parse(String xml) {
    try {
      return Element.parse(xml.getBytes(UTF_8), XmlLimits.DEFAULT);
    } catch (XmlException e) {
      throw new AssertionError(e);
    }
  }

  private static String print(Element element) {
    return new String(element.bytes(), UTF_8);
  }

  @Nested
  class GivenMessage {

    private final Element message =
        parse(
            "<message xmlns='jabber:client' to=\"a&amp;b\" xml:lang='en'>"
                + "x &lt;<body>hi<b/>ho</body><![CDATA[<y>]]><s:ext xmlns:s='urn:s' s:to='1'/>\r\nz</message>");

    @Test
    void whenAsked_thenNameAndNamespaceAreKnown() {
      assertThat(message.name()).isEqualTo("message");
      assertThat(message.namespace()).isEqualTo("jabber:client");
      assertThat(message.is("message", "jabber:client")).isTrue();
      assertThat(message.is("message", "jabber:server")).isFalse();
      assertThat(message.is("massage", "jabber:client")).isFalse();
    }

    @Test
    void whenAskedForAttributes_thenUnescaped() {
      assertThat(message.attribute("to")).isEqualTo("a&b");
      assertThat(message.attribute("xml:lang")).isEqualTo("en");
      assertThat(message.attribute("from")).isNull();
    }

    @Test
    void whenAskedForText_thenAllThatIsDirectlyInIt() {
      assertThat(message.text()).isEqualTo("x <<y>\nz");
    }

    @Test
    void whenAskedForChildren_thenEachKnowsItsNamespace() {
      assertThat(message.children()).extracting(Element::name).containsExactly("body", "ext");
      assertThat(message.children())
          .extracting(Element::namespace)
          .containsExactly("jabber:client", "urn:s");
      assertThat(message.has("ext", "urn:s")).isTrue();
      assertThat(message.has("ext", "jabber:client")).isFalse();
      assertThat(message.has("b", "jabber:client")).isFalse();
      assertThat(message.child("body", "jabber:client").text()).isEqualTo("hiho");
      assertThat(message.child("ext", "urn:s").attribute("to")).isNull();
    }

    @Test
    void whenChildIsTakenOut_thenItStandsAlone() {
      assertThat(print(message.children().getFirst()))
          .isEqualTo("<body xmlns=\"jabber:client\">hi<b/>ho</body>");
      assertThat(print(message.children().getLast())).contains("xmlns:s='urn:s'");
    }

    @Test
    void whenShown_thenNothingOfTheContent() {
      assertThat(message).hasToString("{jabber:client}message");
    }
  }

  @Nested
  class GivenAttributesWithPrefixes {

    @Test
    void whenAsManyAsStanzasHave_thenWithinTheLimits() {
      var message =
          parse(
              "<message xmlns='jabber:client' xml:lang='en'><body xml:lang='it'>Ciao</body>"
                  + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'"
                  + " xml:space='preserve' xml:lang='en' x:href='#a' x:type='simple' x:title='A'/>"
                  + "</message>");

      assertThat(message.attribute("xml:lang")).isEqualTo("en");
      assertThat(message.has("svg", "http://www.w3.org/2000/svg")).isTrue();
    }
  }

  @Nested
  class GivenBytesOfAFrame {

    @Test
    void whenNothingIsAroundTheElement_thenTheyAreNotCopied() throws XmlException {
      byte[] bytes = "<a b='1'/>".getBytes(UTF_8);

      assertThat(Element.parse(bytes, XmlLimits.DEFAULT).bytes()).isSameAs(bytes);
    }

    @Test
    void whenSpaceOrDeclarationIsAroundIt_thenTheyAreLeftOut() {
      assertThat(print(parse("<?xml version='1.0'?>\n<a/>\n"))).isEqualTo("<a/>");
    }

    @Test
    void whenTrustedWithSpaceAround_thenItIsLeftOut() {
      assertThat(print(Element.ofTrusted(" <a>b</a>\n".getBytes(UTF_8)))).isEqualTo("<a>b</a>");
    }

    @Test
    void whenEqual_thenSameHash() {
      assertThat(parse("<a><b/></a>").children().getFirst())
          .isEqualTo(parse("<b/>"))
          .hasSameHashCodeAs(parse("<b/>"))
          .isNotEqualTo(parse("<c/>"));
    }
  }

  @Nested
  class GivenChange {

    @Test
    void whenAttributeIsAdded_thenBehindTheName() {
      assertThat(print(parse("<a b='1'/>").withAttribute("from", "x\"<")))
          .isEqualTo("<a from=\"x&quot;&lt;\" b='1'/>");
    }

    @Test
    void whenAttributeIsThere_thenItsValueChanges() {
      assertThat(print(parse("<a from='1' b='2'>c</a>").withAttribute("from", "3")))
          .isEqualTo("<a from=\"3\" b='2'>c</a>");
    }

    @Test
    void whenAttributeIsTakenAway_thenTheRestStays() {
      assertThat(print(parse("<a from='1'  b='2' />").withoutAttribute("b")))
          .isEqualTo("<a from='1' />");
      assertThat(print(parse("<a/>").withoutAttribute("b"))).isEqualTo("<a/>");
    }

    @Test
    void whenChildIsAppended_thenWithoutNeedlessDeclaration() {
      Element body = Element.builder("body", "jabber:client").text("hi").build();

      assertThat(print(parse("<message xmlns='jabber:client'/>").withChild(body)))
          .isEqualTo("<message xmlns='jabber:client'><body>hi</body></message>");
      assertThat(print(parse("<m:message xmlns:m='jabber:client' ></m:message>").withChild(body)))
          .isEqualTo(
              "<m:message xmlns:m='jabber:client' ><body xmlns=\"jabber:client\">hi</body></m:message>");
    }

    @Test
    void whenChildHasNoNamespace_thenItTakesNoneFromAround() {
      Element child = Element.builder("x", "").build();

      assertThat(parse("<a xmlns='u'/>").withChild(child).children().getFirst().namespace())
          .isEmpty();
    }

    @Test
    void whenChildrenAreTakenAway_thenTextStays() {
      assertThat(
              print(parse("<a>1<b/>2<c><b/></c>3</a>").withoutChildren(c -> c.name().equals("b"))))
          .isEqualTo("<a>12<c><b/></c>3</a>");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"<a>]]<b/>></a>", "<a>]<b/>]<b/>></a>", "<a>]<b/>]></a>", "<a>\r<b/>\n</a>"})
    void whenChildKeptTextApart_thenItStaysApart(String xml) {
      Element element = parse(xml);

      Element without = element.withoutChildren(child -> true);

      assertThat(parse(print(without)).text()).isEqualTo(element.text());
    }

    @Test
    void whenNoChildIsMeant_thenSameElement() {
      Element element = parse("<a><b/></a>");

      assertThat(element.withoutChildren(c -> false)).isSameAs(element);
    }
  }
}
