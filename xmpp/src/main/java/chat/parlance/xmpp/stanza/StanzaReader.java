package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// Reads stanzas from elements.
final class StanzaReader {

  private StanzaReader() {}

  static Stanza read(Element element) throws InvalidStanzaException {
    String name = element.name();
    if (!element.namespace().equals(Stanza.NAMESPACE)) {
      throw new InvalidStanzaException(StreamError.Condition.INVALID_NAMESPACE);
    }
    return switch (name) {
      case "message" -> new Message(element, header(element), Message.typeOf(element));
      case "presence" -> Presence.read(element, header(element));
      case "iq" -> Iq.read(element, header(element));
      default -> throw new InvalidStanzaException(StreamError.Condition.UNSUPPORTED_STANZA_TYPE);
    };
  }

  static Stanza readTrusted(Element element) {
    var header =
        new Header(
            prepared(element.attribute("from")),
            prepared(element.attribute("to")),
            element.attribute("id"));
    try {
      return switch (element.name()) {
        case "message" -> new Message(element, header, Message.typeOf(element));
        case "presence" -> new Presence(element, header, Presence.typeOf(element));
        case "iq" -> new Iq(element, header, Iq.typeOf(element));
        default -> throw new IllegalArgumentException("not a stanza: " + element);
      };
    } catch (InvalidStanzaException e) {
      throw new IllegalArgumentException("not a stanza: " + element, e);
    }
  }

  private static @Nullable Jid prepared(@Nullable String address) {
    return address == null ? null : Jid.ofPrepared(address);
  }

  private static Header header(Element element) throws InvalidStanzaException {
    return new Header(from(element), to(element), element.attribute("id"));
  }

  private static @Nullable Jid from(Element element) throws InvalidStanzaException {
    try {
      String from = element.attribute("from");
      return from == null ? null : Jid.of(from);
    } catch (InvalidJidException e) {
      throw new InvalidStanzaException(StreamError.Condition.INVALID_FROM);
    }
  }

  private static @Nullable Jid to(Element element) throws InvalidStanzaException {
    try {
      String to = element.attribute("to");
      return to == null ? null : Jid.of(to);
    } catch (InvalidJidException e) {
      throw new InvalidStanzaException(StanzaError.Condition.JID_MALFORMED, "to");
    }
  }
}
