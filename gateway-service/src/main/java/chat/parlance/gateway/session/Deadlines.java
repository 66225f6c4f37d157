package chat.parlance.gateway.session;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Waiting sessions. As each kind of wait has one length, a queue in order of arrival does, and a
/// session that doesn't wait costs nothing.
final class Deadlines {

  private final Queue<Wait> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Wait> acks = new ConcurrentLinkedQueue<>();
  private final Queue<Wait> resumptions = new ConcurrentLinkedQueue<>();
  private final SessionProperties properties;
  private final LongSupplier nanoClock;

  private record Wait(BoundSession session, long sinceNanos) {}

  /// @param nanoClock one that only time moves: the machine's may be set, and a suspended one leaps
  Deadlines(SessionProperties properties, LongSupplier nanoClock) {
    this.properties = properties;
    this.nanoClock = nanoClock;
  }

  long nowNanos() {
    return nanoClock.getAsLong();
  }

  /// Until the client is asked for an acknowledgement.
  void awaitRequest(BoundSession session) {
    requests.add(new Wait(session, nowNanos()));
  }

  /// Until a client that was asked must have answered.
  void awaitAck(BoundSession session) {
    acks.add(new Wait(session, nowNanos()));
  }

  /// Until a detached session is over.
  void awaitResumption(BoundSession session, long sinceNanos) {
    resumptions.add(new Wait(session, sinceNanos));
  }

  boolean isBeforeAckTimeout(long sinceNanos) {
    return nowNanos() - sinceNanos < properties.ackTimeout().toNanos();
  }

  /// Tells the sessions whose time has come.
  void sweep() {
    for (var due = due(requests, properties.requestDelay()); due != null; ) {
      due.session().requestDue();
      due = due(requests, properties.requestDelay());
    }
    for (var due = due(acks, properties.ackTimeout()); due != null; ) {
      due.session().ackDue();
      due = due(acks, properties.ackTimeout());
    }
    for (var due = due(resumptions, properties.resumptionWindow()); due != null; ) {
      due.session().resumptionDue(due.sinceNanos());
      due = due(resumptions, properties.resumptionWindow());
    }
  }

  private @Nullable Wait due(Queue<Wait> queue, Duration length) {
    var head = queue.peek();
    return head != null && nowNanos() - head.sinceNanos() >= length.toNanos() ? queue.poll() : null;
  }
}
