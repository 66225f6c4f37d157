package chat.parlance.messaging.delivery;

import chat.parlance.log.SessionAddress;
import java.util.List;

/// What RFC 6121 section 8.5 says is to be done with a message. The letters are those of its table
/// 1.
sealed interface Verdict {

  /// To these sessions, at least one ("D", "M" or "A").
  record Deliver(List<SessionAddress> sessions) implements Verdict {}

  /// What needs no more said.
  enum Otherwise implements Verdict {
    /// Nobody can take it now, and it must not be lost: it waits or goes back ("O/E").
    WAIT,
    /// Back to its sender ("E").
    REFUSE,
    /// Back to its sender if that may know who is there, else dropped in silence.
    REFUSE_ACQUAINTANCE,
    /// Dropped in silence ("S").
    IGNORE
  }
}
