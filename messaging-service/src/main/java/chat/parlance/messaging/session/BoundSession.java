package chat.parlance.messaging.session;

import chat.parlance.log.SessionAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One session of an account, from resource binding to its end.
///
/// @param address where its gateway is reached
/// @param resource its resourcepart
/// @param priority of its last available presence, from -128 to 127; absent while it isn't
///   available (RFC 6121 section 4.7.2.3)
/// @param closingSince when it ended, while its gateway hasn't yet handed back everything that its
///   client never acknowledged; such a session gets nothing more
public record BoundSession(
    SessionAddress address,
    String resource,
    @Nullable Integer priority,
    @Nullable Instant closingSince) {

  /// A session that was just bound: connected, not available (RFC 6121 section 4.2).
  static BoundSession connected(SessionAddress address, String resource) {
    return new BoundSession(address, resource, null, null);
  }

  BoundSession withPriority(@Nullable Integer priority) {
    return new BoundSession(address, resource, priority, closingSince);
  }

  BoundSession closing(Instant since) {
    return new BoundSession(address, resource, null, since);
  }

  /// Whether messages to the bare JID reach it: it is available and its priority isn't negative.
  boolean receives() {
    return priority != null && priority >= 0 && closingSince == null;
  }

  boolean hasEnded() {
    return closingSince != null;
  }

  boolean hasEndedBefore(Instant time) {
    return closingSince != null && closingSince.isBefore(time);
  }
}
