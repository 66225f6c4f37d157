package chat.parlance.gateway.api.profile;

import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads and changes the children of a vCard's element. One that has the value already stays
/// untouched, with its attributes, its place and its types.
final class Fields {

  static final String NAMESPACE = "vcard-temp";

  private Fields() {}

  static Element empty(String name) {
    return Element.builder(name, NAMESPACE).build();
  }

  static @Nullable Element first(Element of, String name) {
    return of.child(name, NAMESPACE);
  }

  /// The text of the first child of that name, or null if there is none.
  static @Nullable String text(Element of, String name) {
    var child = first(of, name);
    return child == null || child.text().isEmpty() ? null : child.text();
  }

  /// The texts of all children of that name, or of a child of each.
  static List<String> texts(Element of, String name, @Nullable String inner) {
    return all(of, name)
        .map(child -> valueOf(child, inner))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static Stream<Element> all(Element of, String name) {
    return of.children().stream().filter(child -> child.is(name, NAMESPACE));
  }

  // Some clients put the address right into the outer element.
  private static String valueOf(Element child, @Nullable String inner) {
    var within = inner == null ? null : first(child, inner);
    return (within == null ? child.text() : within.text()).strip();
  }

  /// With one value, or none.
  static Element with(Element of, String name, @Nullable String value) {
    var wanted = value == null || value.isEmpty() ? null : value;
    if (Objects.equals(text(of, name), wanted)) {
      return of;
    }
    var without = of.withoutChildren(child -> child.is(name, NAMESPACE));
    return wanted == null
        ? without
        : without.withChild(Element.builder(name, NAMESPACE).text(wanted).build());
  }

  /// With several values, each in a child of its own.
  static Element with(Element of, String name, @Nullable String inner, List<String> values) {
    if (texts(of, name, inner).equals(values)) {
      return of;
    }
    var wanted = new HashSet<>(values);
    var kept =
        of.withoutChildren(
            child -> child.is(name, NAMESPACE) && !wanted.contains(valueOf(child, inner)));
    var missing = new ArrayList<>(values);
    missing.removeAll(texts(kept, name, inner));
    for (var value : missing) {
      kept = kept.withChild(element(name, inner, value));
    }
    return kept;
  }

  private static Element element(String name, @Nullable String inner, String value) {
    var element = Element.builder(name, NAMESPACE);
    return inner == null
        ? element.text(value).build()
        : element.child(Element.builder(inner, NAMESPACE).text(value).build()).build();
  }

  /// With a change to the first child of that name, which is gone if nothing is left in it.
  static Element withGroup(Element of, String name, UnaryOperator<Element> change) {
    var before = first(of, name);
    var group = before == null ? empty(name) : before;
    var after = change.apply(group);
    if (after.equals(group)) {
      return of;
    }
    var without = of.withoutChildren(child -> child.is(name, NAMESPACE));
    return after.children().isEmpty() ? without : without.withChild(after);
  }
}
