package chat.parlance.log.broker.loop;

import java.util.function.IntSupplier;

/// How many slots of gateways there are. An operator may add some at any time, so before a slot is
/// taken for unknown the log is asked. Safe for use by several threads.
public final class Slots {

  private final IntSupplier onTheLog;
  private volatile int known;

  /// @param known partitions of `deliveries` now
  /// @param onTheLog asks for them again; throws when the log can't be reached
  public Slots(int known, IntSupplier onTheLog) {
    this.known = known;
    this.onTheLog = onTheLog;
  }

  /// Whether there is such a slot. Slots are never taken away.
  ///
  /// @throws InterruptedRunException if the log can't say
  boolean has(int slot) {
    if (slot >= known) {
      known = Math.max(known, ask());
    }
    return slot < known;
  }

  private int ask() {
    try {
      return onTheLog.getAsInt();
    } catch (RuntimeException e) {
      throw new InterruptedRunException("slots_unknown", e);
    }
  }
}
