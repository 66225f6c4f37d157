package chat.parlance.gateway.session;

import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import java.time.Duration;

/// What of a session's client is remembered of what it said last: when that was, and whether it is
/// available. Changed on the connection's event loop, and asked from anywhere.
final class Activity {

  private static final short UNKNOWN = Short.MAX_VALUE;
  private static final short UNAVAILABLE = Short.MIN_VALUE;

  private volatile long saidNanos;

  /// The priority of the last presence that was broadcast; what isn't one where it was unavailable,
  /// or isn't known.
  private short priority = UNKNOWN;

  private boolean arrived;

  /// @param arrived whether it is taken to have said before that it is available
  Activity(long nowNanos, boolean arrived) {
    this.saidNanos = nowNanos;
    this.arrived = arrived;
  }

  /// What clients ask by themselves doesn't count.
  void said(Stanza stanza, long nowNanos) {
    if (!(stanza instanceof Iq)) {
      saidNanos = nowNanos;
    }
  }

  Duration idle(long nowNanos) {
    return Duration.ofNanos(nowNanos - saidNanos);
  }

  /// Whether it says for the first time that it is available.
  boolean arrives(Stanza stanza) {
    if (arrived
        || !(stanza instanceof Presence presence)
        || presence.type() != Presence.Type.AVAILABLE
        || presence.to() != null) {
      return false;
    }
    arrived = true;
    return true;
  }

  /// See [Session#changesAvailability].
  boolean changesAvailability(Presence broadcast) {
    short now =
        broadcast.type() == Presence.Type.AVAILABLE ? (short) broadcast.priority() : UNAVAILABLE;
    boolean changes = now != priority;
    priority = now;
    return changes;
  }
}
