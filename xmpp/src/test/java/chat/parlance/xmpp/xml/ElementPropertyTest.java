package chat.parlance.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ElementPropertyTest {

  /// What an element is to be made of.
  record Plan(
      String name,
      String namespace,
      Map<String, String> attributes,
      String text,
      List<Plan> children) {

    Element build() {
      Element.Builder builder = Element.builder(name, namespace);
      attributes.forEach(builder::attribute);
      builder.text(text);
      children.forEach(child -> builder.child(child.build()));
      return builder.build();
    }

    void requireOf(Element element) {
      assertThat(element.is(name.substring(name.indexOf(':') + 1), namespace)).isTrue();
      attributes.forEach((key, value) -> assertThat(element.attribute(key)).isEqualTo(value));
      assertThat(element.text()).isEqualTo(text);
      assertThat(element.children()).hasSameSizeAs(children);
      for (int i = 0; i < children.size(); i++) {
        children.get(i).requireOf(element.children().get(i));
      }
    }
  }

  @Property(tries = 2000)
  void built_thenParsedToWhatWasMeant(@ForAll("plans") Plan plan) throws XmlException {
    Element element = plan.build();

    Element parsed = Element.parse(element.bytes(), XmlLimits.DEFAULT);

    plan.requireOf(parsed);
    plan.requireOf(element);
    assertThat(parsed).isEqualTo(element);
  }

  @Property(tries = 2000)
  void changed_thenParsedToWhatWasMeant(@ForAll("plans") Plan plan) throws XmlException {
    Changes.check(plan.build());
  }

  @Provide
  Arbitrary<Plan> plans() {
    return plan(2);
  }

  private Arbitrary<Plan> plan(int depth) {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("a <>&'\"]\r\n\t\u00E9\u4E00\u2028\uFFFD")
            .withCharRange('a', 'f')
            .ofMaxLength(12);
    Arbitrary<Map<String, String>> attributes =
        Arbitraries.maps(Arbitraries.of("a", "b", "from", "xml:lang", "x-y.z"), text).ofMaxSize(3);
    Arbitrary<List<Plan>> children =
        depth == 0
            ? Arbitraries.just(List.of())
            : Arbitraries.lazy(() -> plan(depth - 1)).list().ofMaxSize(3);
    Arbitrary<String> namespace = Arbitraries.of("urn:a", "urn:b", "u&<'\">", "jabber:client");
    Arbitrary<String> unprefixed = Arbitraries.of("", "urn:a", "jabber:client");
    return Arbitraries.oneOf(
        Combinators.combine(
                Arbitraries.of("a", "body", "x_1"), unprefixed, attributes, text, children)
            .as(Plan::new),
        Combinators.combine(Arbitraries.of("p:a", "q:body"), namespace, attributes, text, children)
            .as(Plan::new));
  }
}
