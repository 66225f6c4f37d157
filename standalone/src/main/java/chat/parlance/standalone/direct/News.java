package chat.parlance.standalone.direct;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Wakes the one thread that waits for records.
final class News {

  private final AtomicBoolean told = new AtomicBoolean();
  private volatile @Nullable Thread waiting;

  /// From any thread; never waits.
  void tell() {
    told.set(true);
    var thread = waiting;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  /// Forgets what was told so far.
  void clear() {
    told.set(false);
  }

  /// Waits until something was told since it was cleared, or for so long.
  void await(long nanos) {
    long deadline = System.nanoTime() + nanos;
    waiting = Thread.currentThread();
    for (long left = nanos; left > 0 && !told.get(); left = deadline - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    waiting = null;
  }
}
