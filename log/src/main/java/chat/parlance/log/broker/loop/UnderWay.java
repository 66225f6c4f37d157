package chat.parlance.log.broker.loop;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is written and not confirmed yet, by all partitions of a thread, and whether writing
/// failed.
final class UnderWay {

  private static final int RECORD_OVERHEAD_BYTES = 256;

  private final int limitBytes;
  private final Runnable onFailure;
  private final AtomicLong bytes = new AtomicLong();
  private volatile @Nullable Exception failure;

  /// @param onFailure told at once, by the producer's own thread, so that nothing later is written
  UnderWay(int limitBytes, Runnable onFailure) {
    this.limitBytes = limitBytes;
    this.onFailure = onFailure;
  }

  void add(int sizeBytes) {
    bytes.addAndGet(sizeBytes + RECORD_OVERHEAD_BYTES);
  }

  void remove(int sizeBytes) {
    bytes.addAndGet(-(sizeBytes + RECORD_OVERHEAD_BYTES));
  }

  void fail(Exception cause) {
    if (failure == null) {
      failure = cause;
      onFailure.run();
    }
  }

  boolean isFull() {
    return bytes.get() > limitBytes;
  }

  /// Writing failed in a way that the producer can't mend.
  ///
  /// @throws InterruptedRunException if it did
  void check() {
    var cause = failure;
    if (cause != null) {
      throw new InterruptedRunException("write_failed", cause);
    }
  }
}
