package chat.parlance.gateway.broker.producer;

import java.util.concurrent.atomic.AtomicLong;

/// How much is on its way to the log. Above the limit sockets are not read, until half of it is
/// gone.
public final class UnderWayBudget {

  private final long limitBytes;
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean full;

  public UnderWayBudget(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  void add(int more) {
    if (bytes.addAndGet(more) > limitBytes && !full) {
      full = true;
    }
  }

  void remove(int fewer) {
    if (bytes.addAndGet(-fewer) < limitBytes / 2 && full) {
      full = false;
    }
  }

  boolean isFull() {
    return full;
  }

  /// What is under way now.
  public long bytes() {
    return bytes.get();
  }
}
