package chat.parlance.xmpp.xml;

import static chat.parlance.xmpp.xml.XmlException.Kind.POLICY_VIOLATION;
import static chat.parlance.xmpp.xml.XmlException.Kind.RESTRICTED_XML;
import static java.util.Objects.requireNonNull;

import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.spec.Implements.Status;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Checks a frame from a stranger in one pass over its bytes: that it is one well-formed element
/// (XML 1.0, Namespaces in XML 1.0), without what RFC 6120 section 11.1 forbids, and within the
/// limits. It makes no tree and no strings, and does not recurse.
@Implements(
    rfc = 6120,
    version = "11",
    status = Status.COMPLETE,
    note = "Restrictions on XML, over a transport whose frames are whole elements.")
final class Scanner {

  private final byte[] source;
  private final XmlLimits limits;
  private final Lexer lexer;
  private final Tag tag;
  private final Scope scope;

  /// Name start, name end, size of the scope outside: of each open element.
  private int[] open = new int[3 * 8];

  private int depth;
  private @Nullable Head root;

  Scanner(byte[] source, XmlLimits limits) {
    this.source = source;
    this.limits = limits;
    this.lexer = new Lexer(source);
    this.scope = new Scope(source, limits.maxNamespaces());
    this.tag = new Tag(source, lexer, scope, limits);
  }

  Element scan() throws XmlException {
    if (source.length > limits.maxBytes()) {
      throw new XmlException(POLICY_VIOLATION, "frame of " + source.length + " bytes");
    }
    lexer.moveTo(Declaration.end(source));
    lexer.skipSpace();
    int start = lexer.at();
    if (!lexer.startsWith("<")) {
      throw lexer.malformed("no element");
    }
    do {
      markup();
    } while (depth > 0 && lexer.text());
    if (depth > 0) {
      throw lexer.malformed("unclosed element");
    }
    int end = lexer.at();
    lexer.skipSpace();
    if (!lexer.isAtEnd()) {
      throw outside();
    }
    return new Element(source, start, end, requireNonNull(root));
  }

  private XmlException outside() {
    boolean restricted =
        lexer.startsWith("<!--") || lexer.startsWith("<?") || lexer.startsWith("<!DOCTYPE");
    return restricted ? lexer.refuse(RESTRICTED_XML, "outside") : lexer.malformed("second root");
  }

  private void markup() throws XmlException {
    switch (lexer.byteAfter()) {
      case '/' -> closeElement();
      case '!' -> section();
      case '?' -> throw lexer.refuse(RESTRICTED_XML, "processing instruction");
      default -> openElement();
    }
  }

  private void section() throws XmlException {
    if (depth > 0 && lexer.startsWith("<![CDATA[")) {
      lexer.section();
    } else if (lexer.startsWith("<!--") || lexer.startsWith("<!DOCTYPE")) {
      throw lexer.refuse(RESTRICTED_XML, "comment or DTD");
    } else {
      throw lexer.malformed("markup declaration");
    }
  }

  private void openElement() throws XmlException {
    int outside = scope.size();
    tag.read();
    if (depth == limits.maxDepth()) {
      throw lexer.refuse(POLICY_VIOLATION, "too deep");
    }
    if (root == null) {
      root = tag.toHead();
    }
    if (tag.isEmpty()) {
      scope.truncate(outside);
    } else {
      push(outside);
    }
  }

  private void push(int outside) {
    int at = 3 * depth++;
    if (at == open.length) {
      open = Arrays.copyOf(open, open.length * 2);
    }
    open[at] = tag.nameStart();
    open[at + 1] = tag.nameEnd();
    open[at + 2] = outside;
  }

  private void closeElement() throws XmlException {
    int at = 3 * --depth;
    if (at < 0) {
      throw lexer.malformed("end tag");
    }
    lexer.endTag(open[at], open[at + 1]);
    scope.truncate(open[at + 2]);
  }
}
