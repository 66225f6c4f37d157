package chat.parlance.gateway.stream;

import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;

/// How large stanzas may be. A message or presence goes to many, and parts of it are written again,
/// where a character may become six bytes; pictures come in requests to accounts and services,
/// whose handlers bound what is in them.
///
/// @param maxBytes of what isn't such a request
record StanzaRoom(int maxBytes) {

  static final StanzaError ERROR =
      StanzaError.of(Condition.POLICY_VIOLATION, "the stanza is too large");

  private static final int MAX_ID_CHARS = 1023;

  enum Decision {
    TAKEN,
    TOO_LARGE,
    TOO_LARGE_TO_ANSWER
  }

  Decision decide(Stanza stanza) {
    if (stanza.element().sizeBytes() <= maxBytes) {
      return Decision.TAKEN;
    }
    var id = stanza.element().attribute("id");
    if (id != null && id.length() > MAX_ID_CHARS) {
      return Decision.TOO_LARGE_TO_ANSWER;
    }
    boolean mayBeLarge =
        stanza instanceof Iq iq && iq.isRequest() && !(stanza.to() instanceof FullJid);
    return mayBeLarge ? Decision.TAKEN : Decision.TOO_LARGE;
  }
}
