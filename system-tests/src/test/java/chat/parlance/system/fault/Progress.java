package chat.parlance.system.fault;

import java.util.concurrent.atomic.AtomicInteger;

/// How far all chatters of a run have come together. Thread-safe.
final class Progress {

  private final AtomicInteger sending;
  private final AtomicInteger unseen = new AtomicInteger();
  private volatile boolean disturbed = true;

  Progress(int chatters) {
    this.sending = new AtomicInteger(chatters);
  }

  void sent() {
    unseen.incrementAndGet();
  }

  void seen() {
    unseen.decrementAndGet();
  }

  /// One of them sends no more.
  void finished() {
    sending.decrementAndGet();
  }

  void disturbanceEnded() {
    disturbed = false;
  }

  /// Whether something still happens to the platform.
  boolean isDisturbed() {
    return disturbed;
  }

  /// Whether everything that will ever be sent was seen.
  boolean isComplete() {
    return sending.get() == 0 && unseen.get() <= 0;
  }
}
