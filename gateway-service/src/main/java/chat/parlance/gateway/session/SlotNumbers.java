package chat.parlance.gateway.session;

import java.util.concurrent.atomic.AtomicInteger;

/// Numbers for sessions, unique in their slot for ever.
public final class SlotNumbers {

  private final int slot;
  private final int epoch;
  private final AtomicInteger counter = new AtomicInteger();

  /// @param epoch larger than that of any gateway that had the slot before
  public SlotNumbers(int slot, int epoch) {
    this.slot = slot;
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
