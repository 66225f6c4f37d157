package chat.parlance.gateway.session;

import org.jspecify.annotations.Nullable;

/// Whether a session may be resumed, by whom, and since when it waits for that (XEP-0198 section
/// 5). Guarded by the lock of its session.
final class Resumability {

  private final BoundSession session;
  private final Slot slot;
  private @Nullable String tokenHash;
  private boolean waits;
  private long sinceNanos;

  /// @param tokenHash from before a restart; absent if the session can't be resumed, or not yet
  Resumability(BoundSession session, Slot slot, @Nullable String tokenHash) {
    this.session = session;
    this.slot = slot;
    this.tokenHash = tokenHash;
  }

  /// From now on whoever knows the returned id may resume the session.
  String allow() {
    var id = ResumptionId.generate(slot.number, session.number(), slot.random);
    tokenHash = id.token().hash();
    return id.text();
  }

  boolean isAllowed() {
    return tokenHash != null;
  }

  boolean isProvenBy(ResumptionId.Token token) {
    synchronized (session) {
      return tokenHash != null && tokenHash.equals(token.hash());
    }
  }

  /// For the session's checkpoint.
  @Nullable String tokenHash() {
    return tokenHash;
  }

  /// The socket is lost, and its client has a certain time to come back.
  void await() {
    waits = true;
    sinceNanos = slot.deadlines.nowNanos();
    slot.deadlines.awaitResumption(this, sinceNanos);
  }

  /// The client came back.
  void resumed() {
    waits = false;
  }

  /// The time is over that began then, if the client hasn't come back meanwhile.
  void due(long beganNanos) {
    synchronized (session) {
      if (waits && sinceNanos == beganNanos) {
        session.end();
      }
    }
  }
}
