package chat.parlance.gateway.routing;

import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// What the router puts on the log. Never blocks, never fails; the callback is run once it is
/// durable.
public interface StanzaLog {

  /// Puts a client's stanza into an inbox.
  void stanza(
      Inbox inbox,
      BareJid key,
      Stanza stanza,
      SessionAddress session,
      Origin origin,
      Runnable durable);

  /// Delivers an answer of the gateway to a session of its own slot.
  ///
  /// @param origin absent for what is never written again
  void answer(SessionAddress session, Element answer, @Nullable Origin origin, Runnable durable);
}
