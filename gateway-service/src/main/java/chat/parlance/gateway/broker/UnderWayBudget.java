package chat.parlance.gateway.broker;

import java.util.concurrent.atomic.AtomicLong;

/// How much is on its way to the log. Above the limit sockets are not read, until half of it is gone.
final class UnderWayBudget {

  private final long limitBytes;
  private final Runnable room;
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean full;

  /// @param room run when there is room again
  UnderWayBudget(long limitBytes, Runnable room) {
    this.limitBytes = limitBytes;
    this.room = room;
  }

  void add(int more) {
    if (bytes.addAndGet(more) > limitBytes && !full) {
      full = true;
    }
  }

  void remove(int fewer) {
    if (bytes.addAndGet(-fewer) < limitBytes / 2 && full) {
      full = false;
      room.run();
    }
  }

  boolean isFull() {
    return full;
  }

  long bytes() {
    return bytes.get();
  }
}
