package chat.parlance.gateway.session;

import chat.parlance.xmpp.stanza.StanzaError;

/// A resource that could not be bound, with the error to answer (RFC 6120 section 7.6.2.1, 7.7.2).
public final class BindRefusedException extends RuntimeException {

  private final transient StanzaError error;

  public BindRefusedException(StanzaError error) {
    super(error.condition().name(), null, false, false);
    this.error = error;
  }

  public StanzaError error() {
    return error;
  }
}
