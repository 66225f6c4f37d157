package chat.parlance.gateway.session;

import java.util.concurrent.atomic.AtomicInteger;

/// Numbers for sessions, unique in their slot for ever.
public final class SlotNumbers {

  private final int slot;
  private final AtomicInteger counter = new AtomicInteger();
  private volatile int epoch;

  public SlotNumbers(int slot) {
    this.slot = slot;
  }

  /// Says which number of start this is, before the first session.
  ///
  /// @param epoch larger than that of any gateway that had the slot before
  public void begin(int epoch) {
    this.epoch = epoch;
  }

  public int slot() {
    return slot;
  }

  public int epoch() {
    return epoch;
  }

  long next() {
    return ((long) epoch << 32) | (counter.incrementAndGet() & 0xFFFF_FFFFL);
  }
}
