package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request, or the answer to one (RFC 6120 section 8.2.3).
public record Iq(Element element, Header header, Type type) implements Stanza {

  /// RFC 6120 section 8.2.3.
  public enum Type {
    GET,
    SET,
    RESULT,
    ERROR
  }

  static Iq read(Element element, Header header) throws InvalidStanzaException {
    var iq = new Iq(element, header, typeOf(element));
    String id = iq.id();
    if (id == null || id.isEmpty()) {
      throw new InvalidStanzaException(StanzaError.Condition.BAD_REQUEST, "id");
    }
    if (iq.isRequest() && element.children().size() != 1) {
      throw new InvalidStanzaException(StanzaError.Condition.BAD_REQUEST, "exactly one payload");
    }
    return iq;
  }

  static Type typeOf(Element element) throws InvalidStanzaException {
    String type = element.attribute("type");
    return switch (type) {
      case "get" -> Type.GET;
      case "set" -> Type.SET;
      case "result" -> Type.RESULT;
      case "error" -> Type.ERROR;
      case null, default ->
          throw new InvalidStanzaException(StanzaError.Condition.BAD_REQUEST, "type");
    };
  }

  /// Whether it is to be answered.
  public boolean isRequest() {
    return type == Type.GET || type == Type.SET;
  }

  /// Its first child; a request always has one.
  public @Nullable Element payload() {
    List<Element> children = element.children();
    return children.isEmpty() ? null : children.getFirst();
  }

  /// The answer to this request.
  public Element result(@Nullable Element payload) {
    var result =
        Element.builder("iq", NAMESPACE)
            .attribute("type", "result")
            .attribute("id", id())
            .attribute("from", element.attribute("to"))
            .attribute("to", element.attribute("from"));
    return payload == null ? result.build() : result.child(payload).build();
  }

  @Override
  public Iq withFrom(Jid from) {
    return new Iq(element.withAttribute("from", from.toString()), header.withFrom(from), type);
  }

  @Override
  public Iq withTo(Jid to) {
    return new Iq(element.withAttribute("to", to.toString()), header.withTo(to), type);
  }

  @Override
  public boolean isError() {
    return type == Type.ERROR;
  }

  /// Type and id only, so that it may be logged.
  @Override
  public String toString() {
    return "iq[type=" + type + ", id=" + id() + "]";
  }
}
