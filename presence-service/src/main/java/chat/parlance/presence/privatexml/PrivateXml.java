package chat.parlance.presence.privatexml;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an account's clients have stored: elements, one of each name and namespace.
public record PrivateXml(List<Element> elements) {

  /// One document per account; absent while nothing is stored.
  public static final Fact<PrivateXml> FACT = Fact.inStore("privateXml", PrivateXml.class);

  private static final PrivateXml NONE = new PrivateXml(List.of());

  public PrivateXml {
    elements = List.copyOf(elements);
  }

  public static PrivateXml in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  /// What is stored under that name, or null.
  public @Nullable Element find(String name, String namespace) {
    for (var element : elements) {
      if (element.is(name, namespace)) {
        return element;
      }
    }
    return null;
  }

  /// With elements in place of those of the same names; one that is empty is forgotten.
  public PrivateXml with(List<Element> stored) {
    var others =
        elements.stream()
            .filter(old -> stored.stream().noneMatch(it -> it.is(old.name(), old.namespace())));
    var kept = stored.stream().filter(it -> !it.children().isEmpty() || !it.text().isEmpty());
    return new PrivateXml(Stream.concat(others, kept).toList());
  }

  int sizeBytes() {
    return elements.stream().mapToInt(element -> element.bytes().length).sum();
  }
}
