package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.function.Predicate;

/// A message (RFC 6121 section 5).
public record Message(Element element, Header header, Type type) implements Stanza {

  /// RFC 6121 section 5.2.2.
  public enum Type {
    NORMAL,
    CHAT,
    GROUPCHAT,
    HEADLINE,
    ERROR
  }

  /// What isn't understood MUST be taken as `normal` (section 5.2.2).
  static Type typeOf(Element element) {
    String type = element.attribute("type");
    return switch (type) {
      case "chat" -> Type.CHAT;
      case "groupchat" -> Type.GROUPCHAT;
      case "headline" -> Type.HEADLINE;
      case "error" -> Type.ERROR;
      case null, default -> Type.NORMAL;
    };
  }

  @Override
  public Message withFrom(Jid from) {
    return new Message(element.withAttribute("from", from.toString()), header.withFrom(from), type);
  }

  @Override
  public Message withTo(Jid to) {
    return new Message(element.withAttribute("to", to.toString()), header.withTo(to), type);
  }

  public Message withChild(Element child) {
    return new Message(element.withChild(child), header, type);
  }

  public Message withoutChildren(Predicate<Element> which) {
    return new Message(element.withoutChildren(which), header, type);
  }

  @Override
  public boolean isError() {
    return type == Type.ERROR;
  }

  /// Type and id only, so that it may be logged.
  @Override
  public String toString() {
    return "message[type=" + type + ", id=" + id() + "]";
  }
}
