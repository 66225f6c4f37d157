package chat.parlance.gateway.broker.producer;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

/// Records that wait to be sent, by one at a time: a thread that is there for it, or who brought
/// the first of them. Who sends takes all there are. Under load the thread does so once in a pause,
/// so that they travel in few requests.
final class OutgoingQueue {

  private enum Sender {
    NOBODY,
    /// Who brought the first, until [#call] or [#release].
    BRINGER,
    THREAD
  }

  private final long pauseNanos;
  private Queue<Outgoing> waiting = new ArrayDeque<>();
  private Sender sender = Sender.NOBODY;
  private boolean closed;

  /// When the last were taken. Belongs to who is to send.
  private long lastNanos;

  OutgoingQueue(long pauseNanos) {
    this.pauseNanos = pauseNanos;
    this.lastNanos = System.nanoTime();
  }

  /// Adds a record.
  ///
  /// @return whether nobody was there to send it: then who brought it does, or calls the thread
  synchronized boolean add(Outgoing outgoing) {
    waiting.add(outgoing);
    if (sender != Sender.NOBODY) {
      return false;
    }
    sender = Sender.BRINGER;
    return true;
  }

  /// Whether the last were taken so long ago that no pause is due. For who is to send.
  boolean isQuiet() {
    return pauseLeft() <= 0;
  }

  /// Has the thread send, instead of who brought the first.
  synchronized void call() {
    sender = Sender.THREAD;
    notifyAll();
  }

  /// Puts back what could not be sent, before all else. For who is to send.
  synchronized void putBack(Collection<Outgoing> first) {
    var all = new ArrayDeque<>(first);
    all.addAll(waiting);
    waiting = all;
  }

  /// Has the thread wait until it is to send, and for what is left of the pause.
  ///
  /// @return false once the queue is closed and nothing is left
  boolean await() throws InterruptedException {
    if (!isCalled()) {
      return false;
    }
    long left = pauseLeft();
    if (left > 0) {
      LockSupport.parkNanos(left);
    }
    return true;
  }

  private synchronized boolean isCalled() throws InterruptedException {
    while (sender != Sender.THREAD && !(closed && sender == Sender.NOBODY)) {
      wait();
    }
    return sender == Sender.THREAD;
  }

  /// Takes all. For who is to send.
  synchronized Queue<Outgoing> take() {
    lastNanos = System.nanoTime();
    var taken = waiting;
    waiting = new ArrayDeque<>(Math.max(16, taken.size()));
    return taken;
  }

  /// Says that what was taken is sent. What came meanwhile is the thread's.
  synchronized void release() {
    sender = waiting.isEmpty() ? Sender.NOBODY : Sender.THREAD;
    if (closed || sender == Sender.THREAD) {
      notifyAll();
    }
  }

  private long pauseLeft() {
    return lastNanos + pauseNanos - System.nanoTime();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
