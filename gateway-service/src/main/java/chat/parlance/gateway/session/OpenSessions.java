package chat.parlance.gateway.session;

import chat.parlance.xmpp.jid.BareJid;
import java.util.stream.Stream;

/// Who is there: the sessions that can be seen and closed on this gateway.
@FunctionalInterface
public interface OpenSessions {

  /// The sessions of an account in this slot, detached ones too.
  Stream<Session> of(BareJid account);
}
