package chat.parlance.gateway.broker.producer;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

/// Records that wait for the one thread that sends them. The thread takes all there are; under load
/// it does so once in a pause, so that they travel in few requests, and at once when it is quiet.
final class OutgoingQueue {

  private final long pauseNanos;
  private Queue<Outgoing> waiting = new ArrayDeque<>();
  private boolean idle;
  private boolean closed;
  private long lastNanos = System.nanoTime();

  OutgoingQueue(long pauseNanos) {
    this.pauseNanos = pauseNanos;
  }

  synchronized void add(Outgoing outgoing) {
    waiting.add(outgoing);
    if (idle) {
      idle = false;
      notifyAll();
    }
  }

  /// Puts back what could not be sent, before all else.
  synchronized void putBack(Collection<Outgoing> first) {
    var all = new ArrayDeque<>(first);
    all.addAll(waiting);
    waiting = all;
  }

  /// Waits for records and takes them all.
  ///
  /// @return empty once the queue is closed and nothing is left
  Queue<Outgoing> take() throws InterruptedException {
    awaitOne();
    pause();
    synchronized (this) {
      var taken = waiting;
      waiting = new ArrayDeque<>(Math.max(16, taken.size()));
      return taken;
    }
  }

  private synchronized void awaitOne() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      idle = true;
      wait();
    }
    idle = false;
  }

  private void pause() {
    long left = lastNanos + pauseNanos - System.nanoTime();
    if (left > 0) {
      LockSupport.parkNanos(left);
    }
    lastNanos = System.nanoTime();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
