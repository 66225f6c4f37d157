package chat.parlance.log;

import chat.parlance.xmpp.jid.FullJid;

/// What became of a session.
///
/// @param jid the resource that it bound
public record SessionEvent(FullJid jid, SessionAddress address, Kind kind) implements Payload {

  /// What became of it.
  public enum Kind {
    /// A resource was bound.
    STARTED,
    /// It is over, and can't be resumed.
    ENDED,
    /// All that its client never acknowledged was handed back.
    GONE
  }
}
