package chat.parlance.standalone.direct;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Records that wait for the one thread that appends them.
final class SendingQueue {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Queue<Sending> waiting = new ArrayDeque<>();
  private boolean appending;
  private boolean closed;

  /// Adds one, if it isn't closed.
  ///
  /// @return whether it isn't
  boolean add(Sending sending) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      waiting.add(sending);
      if (!appending && waiting.size() == 1) {
        changed.signalAll();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for records and takes all there are; those that were taken before count as done.
  ///
  /// @return empty when the queue is closed and nothing is left
  Queue<Sending> take() throws InterruptedException {
    lock.lock();
    try {
      appending = false;
      if (waiting.isEmpty()) {
        changed.signalAll(); // to who waits until it is empty
      }
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      appending = true;
      var taken = waiting;
      waiting = new ArrayDeque<>(Math.max(16, taken.size()));
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /// Takes what is left, without waiting.
  Queue<Sending> drain() {
    lock.lock();
    try {
      appending = false;
      var left = waiting;
      waiting = new ArrayDeque<>();
      changed.signalAll();
      return left;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until nothing waits or is being appended.
  void awaitEmpty() throws InterruptedException {
    lock.lock();
    try {
      while (appending || !waiting.isEmpty()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Takes no more.
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
