package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;

/// Ends a request with a stanza error.
public final class CommandRefusedException extends RuntimeException {

  private final transient StanzaError error;

  public CommandRefusedException(StanzaError error) {
    super(error.condition().elementName(), null, false, false);
    this.error = error;
  }

  /// What was filled in can't be accepted (XEP-0050 section 4.4).
  ///
  /// @param text names the field, and never holds what was filled in
  public static CommandRefusedException badPayload(String text) {
    return specific("bad-payload", text);
  }

  /// One of the conditions that go with `bad-request`.
  static CommandRefusedException specific(String name, String text) {
    return new CommandRefusedException(
        StanzaError.of(Condition.BAD_REQUEST, text).with(element(name)));
  }

  static CommandRefusedException sessionExpired() {
    return new CommandRefusedException(
        StanzaError.of(Condition.NOT_ALLOWED).with(element("session-expired")));
  }

  static CommandRefusedException forbidden() {
    return new CommandRefusedException(
        StanzaError.of(Condition.FORBIDDEN).as(StanzaError.Type.CANCEL));
  }

  private static Element element(String name) {
    return Element.builder(name, CommandHandler.NAMESPACE).build();
  }

  public StanzaError error() {
    return error;
  }
}
