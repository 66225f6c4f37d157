package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// What sessions put on the log. Records of one session keep the order of the calls. Nothing blocks
/// and nothing fails: a record waits until it is durable, and then its callback is run, on any
/// thread.
public interface SessionLog {

  /// Records where a session stands; null forgets it.
  void checkpoint(SessionAddress session, @Nullable Checkpoint checkpoint, Runnable durable);

  /// Tells every inbox that follows sessions.
  void event(SessionEvent event, Origin origin, Runnable durable);

  /// Tells one inbox.
  void event(Inbox inbox, SessionEvent event, Origin origin);

  /// Hands a stanza back that a session never acknowledged.
  void returned(
      BareJid account, SessionAddress failed, Delivery delivery, Origin origin, Runnable durable);

  /// Whether so much is under way that sockets should not be read.
  boolean isFull();
}
