package chat.parlance.gateway.session.sm;

import org.jspecify.annotations.Nullable;

/// What a gateway must remember of a session to go on with it after a crash.
///
/// @param jid its full JID
/// @param token the hash of what proves the right to resume it; null if it can't be resumed
public record Checkpoint(
    String jid, Phase phase, @Nullable String token, Handled handled, Acknowledged acknowledged) {

  /// Where the session is in its life.
  public enum Phase {
    /// Bound; its client may be away.
    LIVE,
    /// Over; what it was still owed is handed back when the log says so.
    ENDED,
    /// Over, and everything handed back.
    GONE
  }

  /// What its client sent.
  ///
  /// @param count stanzas of the client that are durable, since the session began
  /// @param base the count at which stream management was enabled; -1 without
  public record Handled(long count, long base) {}

  /// What its client has.
  ///
  /// @param count stanzas that the client acknowledged, since the session began
  /// @param base the count at which stream management was enabled; -1 without
  /// @param offset the place in `deliveries` of the last of them; of the end, for a session that is
  ///   gone
  /// @param answered the number of the client's stanza that the last answer of the gateway itself
  ///   among them was for
  public record Acknowledged(long count, long base, long offset, long answered) {}
}
