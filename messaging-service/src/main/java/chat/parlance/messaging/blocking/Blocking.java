package chat.parlance.messaging.blocking;

import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;

/// Whether the account blocks a sender, for what came before it did.
public final class Blocking {

  private Blocking() {}

  /// Whether a stanza is from somebody whom the account blocks now.
  public static boolean isBlocked(Element stanza, Facts facts) {
    var from = stanza.attribute("from");
    return from != null
        && BlockedAddresses.cover(Jid.ofPrepared(from), BlockedAddresses.FACT, facts);
  }
}
