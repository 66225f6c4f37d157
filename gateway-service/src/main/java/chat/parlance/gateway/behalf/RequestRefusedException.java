package chat.parlance.gateway.behalf;

import chat.parlance.xmpp.stanza.StanzaError;

/// Says that a service answered with an error.
public final class RequestRefusedException extends RuntimeException {

  private final transient StanzaError error;

  public RequestRefusedException(StanzaError error) {
    super(error.condition().elementName(), null, false, false);
    this.error = error;
  }

  public StanzaError error() {
    return error;
  }
}
