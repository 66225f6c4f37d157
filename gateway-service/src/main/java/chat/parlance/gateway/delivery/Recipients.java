package chat.parlance.gateway.delivery;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// Whose a delivered stanza was.
final class Recipients {

  private Recipients() {}

  static @Nullable BareJid of(Element stanza) {
    var to = stanza.attribute("to");
    return to == null ? null : Jid.ofPrepared(to).bare();
  }
}
