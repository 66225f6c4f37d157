package chat.parlance.gateway.behalf;

import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;

/// Puts the gateway's own requests on the log. Nothing blocks.
public interface RequestLog {

  /// Puts a request into the inbox of an address.
  ///
  /// @param gateway where the answer is to go
  /// @param refused run if the request is too large for the log
  void request(Inbox inbox, BareJid key, Iq request, SessionAddress gateway, Runnable refused);
}
