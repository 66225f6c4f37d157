package chat.parlance.presence.vcard;

import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and changes the children of a vCard's element. One that has the value already stays
/// untouched, with its attributes, its place and its types.
final class Fields {

  private Fields() {}

  /// The first child of that name, or an empty one.
  static Element first(Element of, String name) {
    var child = of.child(name, VCard.NAMESPACE);
    return child == null ? Element.builder(name, VCard.NAMESPACE).build() : child;
  }

  /// The different texts of all children of that name, or of a child of each.
  static List<String> texts(Element of, String name, @Nullable String inner) {
    return all(of, name)
        .map(child -> valueOf(child, inner))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<Element> all(Element of, String name) {
    return of.children().stream().filter(child -> child.is(name, VCard.NAMESPACE));
  }

  // Some clients put the address right into the outer element.
  private static String valueOf(Element child, @Nullable String inner) {
    var within = inner == null ? null : child.child(inner, VCard.NAMESPACE);
    return (within == null ? child.text() : within.text()).strip();
  }

  /// With one value, or none if it is empty.
  static Element with(Element of, String name, String value) {
    if (first(of, name).text().equals(value)) {
      return of;
    }
    var without = of.withoutChildren(child -> child.is(name, VCard.NAMESPACE));
    return value.isEmpty()
        ? without
        : without.withChild(Element.builder(name, VCard.NAMESPACE).text(value).build());
  }

  /// With several values, each in a child of its own.
  static Element with(Element of, String name, @Nullable String inner, List<String> values) {
    if (texts(of, name, inner).equals(values)) {
      return of;
    }
    var wanted = new HashSet<>(values);
    var kept =
        of.withoutChildren(
            child -> child.is(name, VCard.NAMESPACE) && !wanted.contains(valueOf(child, inner)));
    var missing = new ArrayList<>(values);
    missing.removeAll(texts(kept, name, inner));
    for (var value : missing) {
      kept = kept.withChild(element(name, inner, value));
    }
    return kept;
  }

  private static Element element(String name, @Nullable String inner, String value) {
    var element = Element.builder(name, VCard.NAMESPACE);
    return inner == null
        ? element.text(value).build()
        : element.child(Element.builder(inner, VCard.NAMESPACE).text(value).build()).build();
  }

  /// With a change to the first child of that name, which is gone if nothing is left in it.
  static Element withGroup(Element of, String name, UnaryOperator<Element> change) {
    var group = first(of, name);
    var after = change.apply(group);
    if (after.equals(group)) {
      return of;
    }
    var without = of.withoutChildren(child -> child.is(name, VCard.NAMESPACE));
    return after.children().isEmpty() ? without : without.withChild(after);
  }
}
