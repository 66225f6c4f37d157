package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One well-formed XML element: a view on the bytes that it stands in, indexed one level deep.
/// Children are looked at when they are asked for, and strings are made of what is asked for only.
/// Immutable, as long as nobody writes to the arrays that it was made of or gave away.
public final class Element {

  private final byte[] source;
  private final int start;
  private final int end;
  private final @Nullable Element parent;

  /// Both are derived from the bytes, so it does no harm if two threads derive them.
  private @Nullable Head head;

  private @Nullable Content content;

  private Element(byte[] source, int start, int end, @Nullable Element parent) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.parent = parent;
  }

  Element(byte[] source, int start, int end, Head head) {
    this(source, start, end, (Element) null);
    this.head = head;
  }

  /// Takes a frame from a stranger, after a check of all of it.
  ///
  /// @param utf8 one element; white space around it and an XML declaration before it are let pass
  /// @throws XmlException if it isn't well-formed, has what XMPP forbids, or is beyond the limits
  public static Element parse(byte[] utf8, XmlLimits limits) throws XmlException {
    return new Scanner(utf8, limits).scan();
  }

  /// Takes an element that was checked before, such as one from our own log. What happens with
  /// bytes that are no well-formed element, with or without white space around it, is undefined.
  public static Element ofTrusted(byte[] utf8) {
    int start = 0;
    int end = utf8.length;
    while (start < end && Chars.isSpace(utf8[start])) {
      start++;
    }
    while (end > start && Chars.isSpace(utf8[end - 1])) {
      end--;
    }
    return new Element(utf8, start, end, (Element) null);
  }

  /// Begins a new element.
  ///
  /// @param name may have a prefix, which is declared then
  /// @param namespace empty for none
  public static Builder builder(String name, String namespace) {
    return new Builder(name, namespace);
  }

  /// The local name.
  public String name() {
    Head tag = head();
    return new String(source, tag.localStart(), tag.nameEnd() - tag.localStart(), UTF_8);
  }

  /// The namespace, empty if it has none.
  public String namespace() {
    Head tag = head();
    return namespaceOf(tag.nameStart(), tag.prefixEnd());
  }

  /// Whether this is the element's name, without making strings where it isn't.
  public boolean is(String name, String namespace) {
    Head tag = head();
    return Utf8.equals(source, tag.localStart(), tag.nameEnd(), name) && isIn(namespace);
  }

  private boolean isIn(String namespace) {
    Head tag = head();
    for (Element element = this; element != null; element = element.parent) {
      int declaration = element.head().declaration(tag.nameStart(), tag.prefixEnd());
      if (declaration >= 0) {
        return element.head().isValue(declaration, namespace);
      }
    }
    return namespace().equals(namespace);
  }

  String namespaceOf(int prefixStart, int prefixEnd) {
    for (Element element = this; element != null; element = element.parent) {
      int declaration = element.head().declaration(prefixStart, prefixEnd);
      if (declaration >= 0) {
        return element.head().value(declaration);
      }
    }
    return Utf8.equals(source, prefixStart, prefixEnd, "xml") ? Scope.XML : "";
  }

  /// The value of an attribute, or null.
  ///
  /// @param name without prefix, or `xml:lang`
  public @Nullable String attribute(String name) {
    return head().value(name);
  }

  public List<Element> children() {
    Content children = content();
    var list = new ArrayList<Element>(children.count());
    for (int i = 0; i < children.count(); i++) {
      list.add(child(i));
    }
    return List.copyOf(list);
  }

  /// The first child of that name, or null.
  public @Nullable Element child(String name, String namespace) {
    Content children = content();
    for (int i = 0; i < children.count(); i++) {
      if (hasLocalName(children.start(i) + 1, name)) {
        Element child = child(i);
        if (child.isIn(namespace)) {
          return child;
        }
      }
    }
    return null;
  }

  private boolean hasLocalName(int nameStart, String name) {
    int nameEnd = Head.nameEnd(source, nameStart);
    int colon = Head.colonOf(source, nameStart, nameEnd);
    return Utf8.equals(source, colon < 0 ? nameStart : colon + 1, nameEnd, name);
  }

  public boolean has(String name, String namespace) {
    return child(name, namespace) != null;
  }

  private Element child(int index) {
    return new Element(source, content().start(index), content().end(index), this);
  }

  /// The character data directly in it, with references resolved.
  public String text() {
    return content().text(source, head().end(), contentEnd());
  }

  /// The element on its own in UTF-8, with the namespace declarations that it had from around it.
  /// Not to be written to: it is not copied if it stands alone already.
  public byte[] bytes() {
    Element alone = standAlone();
    boolean whole = alone.start == 0 && alone.end == alone.source.length;
    return whole ? alone.source : Arrays.copyOfRange(alone.source, alone.start, alone.end);
  }

  /// How many bytes it takes where it stands.
  public int sizeBytes() {
    return end - start;
  }

  /// This element with an attribute added or changed.
  ///
  /// @param name without prefix, or `xml:lang`
  public Element withAttribute(String name, String value) {
    return new Splice(standAlone()).withAttribute(name, value);
  }

  public Element withoutAttribute(String name) {
    return attribute(name) == null ? this : new Splice(standAlone()).withoutAttribute(name);
  }

  /// This element with another child behind all that it has.
  public Element withChild(Element child) {
    return new Splice(standAlone()).withChild(child);
  }

  /// This element without the children that are meant.
  public Element withoutChildren(Predicate<Element> which) {
    return children().stream().noneMatch(which)
        ? this
        : new Splice(standAlone()).withoutChildren(which);
  }

  private Element standAlone() {
    return parent == null ? this : Graft.standAlone(this);
  }

  byte[] source() {
    return source;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  @Nullable Element parent() {
    return parent;
  }

  Head head() {
    Head known = head;
    if (known == null) {
      known = Head.read(source, start);
      head = known;
    }
    return known;
  }

  Content content() {
    Content known = content;
    if (known == null) {
      known = Content.read(source, head().end(), contentEnd());
      content = known;
    }
    return known;
  }

  /// Where the end tag begins; the end of the element if it is empty.
  int contentEnd() {
    int at = end;
    if (!head().isEmpty()) {
      do {
        at--;
      } while (source[at] != '<');
    }
    return at;
  }

  /// Whether both are the same bytes, standing alone.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Element element && Arrays.equals(bytes(), element.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  /// The name and nothing of the content, so that it may be logged.
  @Override
  public String toString() {
    return "{" + namespace() + "}" + name();
  }

  /// Writes a new element. Not for several threads.
  public static final class Builder {

    private final String name;
    private final String namespace;
    private final Bytes start = new Bytes(128);
    private final Bytes content = new Bytes(256);
    private final Set<String> attributes = new HashSet<>();

    private Builder(String name, String namespace) {
      this.name = Names.requireQualified(name);
      this.namespace = namespace;
      start.add((byte) '<').add(name);
      if (name.indexOf(':') > 0) {
        start.addAttribute("xmlns:" + name.substring(0, name.indexOf(':')), namespace);
      } else if (!namespace.isEmpty()) {
        start.addAttribute("xmlns", namespace);
      }
    }

    /// Adds an attribute, unless its value is null.
    ///
    /// @param name without prefix, or `xml:lang`
    /// @throws IllegalArgumentException if the value has a character that XML can't hold
    public Builder attribute(String name, @Nullable String value) {
      if (value != null) {
        if (!attributes.add(Names.requireAttribute(name))) {
          throw new IllegalArgumentException("attribute twice: " + name);
        }
        start.addAttribute(name, value);
      }
      return this;
    }

    /// Adds character data.
    ///
    /// @throws IllegalArgumentException if it has a character that XML can't hold
    public Builder text(String text) {
      content.add(Escapes.inText(text));
      return this;
    }

    public Builder child(Element child) {
      Graft.write(child, name.indexOf(':') > 0 ? "" : namespace, content);
      return this;
    }

    public Element build() {
      var bytes = new Bytes(start.size() + content.size() + name.length() + 4);
      bytes.add(start.toArray(), 0, start.size());
      if (content.size() == 0) {
        bytes.add("/>");
      } else {
        bytes.add((byte) '>').add(content.toArray(), 0, content.size());
        bytes.add("</").add(name).add((byte) '>');
      }
      return ofTrusted(bytes.toArray());
    }
  }
}
