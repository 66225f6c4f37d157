package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;

/// A presence stanza (RFC 6121 section 4).
public record Presence(Element element, Header header, Type type) implements Stanza {

  /// RFC 6121 section 4.7.1.
  public enum Type {
    /// No `type` attribute.
    AVAILABLE,
    UNAVAILABLE,
    SUBSCRIBE,
    SUBSCRIBED,
    UNSUBSCRIBE,
    UNSUBSCRIBED,
    PROBE,
    ERROR
  }

  static Presence read(Element element, Header header) throws InvalidStanzaException {
    var presence = new Presence(element, header, typeOf(element));
    try {
      presence.priority();
    } catch (NumberFormatException e) {
      throw new InvalidStanzaException(StanzaError.Condition.BAD_REQUEST, "priority");
    }
    return presence;
  }

  static Type typeOf(Element element) throws InvalidStanzaException {
    String type = element.attribute("type");
    return switch (type) {
      case null -> Type.AVAILABLE;
      case "unavailable" -> Type.UNAVAILABLE;
      case "subscribe" -> Type.SUBSCRIBE;
      case "subscribed" -> Type.SUBSCRIBED;
      case "unsubscribe" -> Type.UNSUBSCRIBE;
      case "unsubscribed" -> Type.UNSUBSCRIBED;
      case "probe" -> Type.PROBE;
      case "error" -> Type.ERROR;
      default -> throw new InvalidStanzaException(StanzaError.Condition.BAD_REQUEST, "type");
    };
  }

  /// From -128 to 127; 0 where it isn't said (section 4.7.2.3).
  public int priority() {
    Element priority = element.child("priority", NAMESPACE);
    return priority == null ? 0 : Byte.parseByte(priority.text().strip());
  }

  /// Whether it is of the subscription handshake (section 3).
  public boolean isSubscription() {
    return switch (type) {
      case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED -> true;
      case AVAILABLE, UNAVAILABLE, PROBE, ERROR -> false;
    };
  }

  @Override
  public Presence withFrom(Jid from) {
    return new Presence(
        element.withAttribute("from", from.toString()), header.withFrom(from), type);
  }

  @Override
  public Presence withTo(Jid to) {
    return new Presence(element.withAttribute("to", to.toString()), header.withTo(to), type);
  }

  @Override
  public boolean isError() {
    return type == Type.ERROR;
  }

  /// Type and id only, so that it may be logged.
  @Override
  public String toString() {
    return "presence[type=" + type + ", id=" + id() + "]";
  }
}
