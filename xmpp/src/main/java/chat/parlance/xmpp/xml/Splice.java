package chat.parlance.xmpp.xml;

import java.util.function.Predicate;

/// Makes a changed copy of an element that stands alone, by cutting and joining its bytes.
final class Splice {

  private final Element element;
  private final byte[] source;
  private final Head head;

  Splice(Element element) {
    this.element = element;
    this.source = element.source();
    this.head = element.head();
  }

  Element withAttribute(String name, String value) {
    String escaped = Escapes.inAttribute(value);
    var bytes = new Bytes(element.sizeBytes() + name.length() + escaped.length() + 4);
    int attribute = head.find(Names.requireAttribute(name));
    int cut = attribute < 0 ? head.nameEnd() : head.valueStart(attribute) - 1;
    int rest = attribute < 0 ? cut : head.valueEnd(attribute) + 1;
    bytes.add(source, element.start(), cut);
    if (attribute < 0) {
      bytes.add((byte) ' ').add(name).add((byte) '=');
    }
    bytes.add((byte) '"').add(escaped).add((byte) '"').add(source, rest, element.end());
    return Element.ofTrusted(bytes.toArray());
  }

  Element withoutAttribute(String name) {
    int attribute = head.find(Names.requireAttribute(name));
    int cut = head.nameStart(attribute);
    while (Chars.isSpace(source[cut - 1])) {
      cut--;
    }
    var bytes = new Bytes(element.sizeBytes());
    bytes
        .add(source, element.start(), cut)
        .add(source, head.valueEnd(attribute) + 1, element.end());
    return Element.ofTrusted(bytes.toArray());
  }

  Element withChild(Element child) {
    int declaration = head.find("xmlns");
    String namespace = declaration < 0 ? "" : head.value(declaration);
    var bytes = new Bytes(element.sizeBytes() + child.sizeBytes() + 64);
    if (head.isEmpty()) {
      bytes.add(source, element.start(), head.end() - 2).add((byte) '>');
      Graft.write(child, namespace, bytes);
      bytes.add("</").add(source, head.nameStart(), head.nameEnd()).add((byte) '>');
    } else {
      bytes.add(source, element.start(), element.contentEnd());
      Graft.write(child, namespace, bytes);
      bytes.add(source, element.contentEnd(), element.end());
    }
    return Element.ofTrusted(bytes.toArray());
  }

  /// Keeps apart what a child that goes kept apart: `]]` and `>`, which together end a section, and
  /// the two halves of a line end.
  private static void separate(Bytes bytes) {
    if (bytes.last() == ']' || bytes.last() == '\r') {
      bytes.add("<![CDATA[]]>");
    }
  }

  Element withoutChildren(Predicate<Element> which) {
    var bytes = new Bytes(element.sizeBytes());
    int kept = element.start();
    for (Element child : element.children()) {
      if (which.test(child)) {
        bytes.add(source, kept, child.start());
        separate(bytes);
        kept = child.end();
      }
    }
    return Element.ofTrusted(bytes.add(source, kept, element.end()).toArray());
  }
}
