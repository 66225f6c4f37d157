package chat.parlance.gateway.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Waiting sessions. As each kind of wait has one length, a queue in order of arrival does, and a
/// session that doesn't wait costs nothing.
final class Deadlines {

  private final Queue<Wait> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Wait> acks = new ConcurrentLinkedQueue<>();
  private final Queue<Wait> resumptions = new ConcurrentLinkedQueue<>();
  private final SessionProperties properties;
  private final InstantSource clock;

  private record Wait(BoundSession session, long sinceMillis) {}

  Deadlines(SessionProperties properties, InstantSource clock) {
    this.properties = properties;
    this.clock = clock;
  }

  long nowMillis() {
    return clock.millis();
  }

  /// Until the client is asked for an acknowledgement.
  void awaitRequest(BoundSession session) {
    requests.add(new Wait(session, nowMillis()));
  }

  /// Until a client that was asked must have answered.
  void awaitAck(BoundSession session) {
    acks.add(new Wait(session, nowMillis()));
  }

  /// Until a detached session is over.
  void awaitResumption(BoundSession session, long sinceMillis) {
    resumptions.add(new Wait(session, sinceMillis));
  }

  boolean isBeforeAckTimeout(long sinceMillis) {
    return nowMillis() - sinceMillis < properties.ackTimeout().toMillis();
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
      due.session().resumptionDue(due.sinceMillis());
      due = due(resumptions, properties.resumptionWindow());
    }
  }

  private @Nullable Wait due(Queue<Wait> queue, Duration length) {
    var head = queue.peek();
    return head != null && nowMillis() - head.sinceMillis() >= length.toMillis()
        ? queue.poll()
        : null;
  }
}
