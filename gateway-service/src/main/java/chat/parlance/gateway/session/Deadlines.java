package chat.parlance.gateway.session;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Waiting sessions. As each kind of wait has one length, a queue in order of arrival does, and a
/// session that doesn't wait costs nothing.
final class Deadlines {

  private final Queue<Wait<Downstream>> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Wait<Downstream>> acks = new ConcurrentLinkedQueue<>();
  private final Queue<Wait<Resumability>> resumptions = new ConcurrentLinkedQueue<>();
  private final SessionProperties properties;
  private final LongSupplier nanoClock;

  private record Wait<T>(T who, long sinceNanos) {}

  /// @param nanoClock one that only time moves: the machine's may be set, and a suspended one leaps
  Deadlines(SessionProperties properties, LongSupplier nanoClock) {
    this.properties = properties;
    this.nanoClock = nanoClock;
  }

  long nowNanos() {
    return nanoClock.getAsLong();
  }

  /// Until the client is asked for an acknowledgement.
  void awaitRequest(Downstream down) {
    requests.add(new Wait<>(down, nowNanos()));
  }

  /// Until a client that was asked must have answered.
  void awaitAck(Downstream down) {
    acks.add(new Wait<>(down, nowNanos()));
  }

  /// Until a detached session is over.
  void awaitResumption(Resumability resumability, long sinceNanos) {
    resumptions.add(new Wait<>(resumability, sinceNanos));
  }

  boolean isBeforeAckTimeout(long sinceNanos) {
    return nowNanos() - sinceNanos < properties.ackTimeout().toNanos();
  }

  /// Tells the sessions whose time has come.
  void sweep() {
    for (var due = due(requests, properties.requestDelay()); due != null; ) {
      due.who().requestDue();
      due = due(requests, properties.requestDelay());
    }
    for (var due = due(acks, properties.ackTimeout()); due != null; ) {
      due.who().ackDue();
      due = due(acks, properties.ackTimeout());
    }
    for (var due = due(resumptions, properties.resumptionWindow()); due != null; ) {
      due.who().due(due.sinceNanos());
      due = due(resumptions, properties.resumptionWindow());
    }
  }

  private <T> @Nullable Wait<T> due(Queue<Wait<T>> queue, Duration length) {
    var head = queue.peek();
    return head != null && nowNanos() - head.sinceNanos() >= length.toNanos() ? queue.poll() : null;
  }
}
