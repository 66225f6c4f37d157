package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Moves an element to where other namespace declarations are in scope, without changing what it
/// means.
final class Graft {

  private Graft() {}

  /// The same element with its inherited declarations written into it.
  static Element standAlone(Element element) {
    byte[] source = element.source();
    int nameEnd = element.head().nameEnd();
    var bytes = new Bytes(element.sizeBytes() + 64);
    bytes.add(source, element.start(), nameEnd);
    inherited(element).forEach((name, value) -> bytes.addAttribute(name, value));
    bytes.add(source, nameEnd, element.end());
    return Element.ofTrusted(bytes.toArray());
  }

  /// The declarations around an element that it doesn't override and may need.
  private static Map<String, String> inherited(Element element) {
    var declarations = new LinkedHashMap<String, String>();
    var seen = new ArrayList<String>(declared(element.head(), element.source()).keySet());
    for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
      declared(outer.head(), outer.source())
          .forEach((name, value) -> {
            if (!seen.contains(name)) {
              seen.add(name);
              if (isNeeded(element, name, value)) {
                declarations.put(name, value);
              }
            }
          });
    }
    return declarations;
  }

  private static Map<String, String> declared(Head head, byte[] source) {
    var declared = new LinkedHashMap<String, String>();
    for (int i = 0; i < head.count(); i++) {
      if (head.isDeclaration(i)) {
        declared.put(
            new String(source, head.nameStart(i), head.nameEnd(i) - head.nameStart(i), UTF_8),
            head.value(i));
      }
    }
    return declared;
  }

  /// A prefix that is nowhere followed by a colon in the element is of no use in it.
  private static boolean isNeeded(Element element, String name, String value) {
    if (name.equals("xmlns")) {
      return !value.isEmpty();
    }
    String use = name.substring("xmlns:".length()) + ":";
    for (int i = element.start(); i < element.end(); i++) {
      if (Utf8.startsWith(element.source(), i, element.end(), use)) {
        return true;
      }
    }
    return false;
  }

  /// Writes an element into one whose default namespace is given: without the declaration that says
  /// the same again, and with one that takes the default away if it has none of its own.
  static void write(Element element, String defaultNamespace, Bytes out) {
    byte[] bytes = element.bytes();
    Element alone = element.parent() == null ? element : Element.ofTrusted(bytes);
    Head head = alone.head();
    byte[] source = alone.source();
    int declaration = head.find("xmlns");
    out.add(source, alone.start(), head.nameEnd());
    int rest = head.nameEnd();
    if (declaration < 0 && !defaultNamespace.isEmpty()) {
      out.addAttribute("xmlns", "");
    } else if (declaration == 0 && head.value(0).equals(defaultNamespace)) {
      rest = head.valueEnd(0) + 1;
    }
    out.add(source, rest, alone.end());
  }
}
