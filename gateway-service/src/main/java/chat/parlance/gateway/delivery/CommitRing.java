package chat.parlance.gateway.delivery;

import chat.parlance.gateway.session.sm.Settled;
import java.util.function.LongSupplier;

/// How many sessions are not done yet with each record of `deliveries`, so that only records are
/// committed that nobody waits for. Thread-safe.
public final class CommitRing implements Settled {

  private static final int FIRST_CAPACITY = 1024;

  private int[] waiting = new int[FIRST_CAPACITY];
  private final LongSupplier nanoClock;
  private boolean started;
  private long low;
  private long high;

  /// Since when the record at [#low] is the oldest that isn't settled.
  private long heldSinceNanos;

  public CommitRing(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /// Notes the next record.
  ///
  /// @param offset larger than those before; what is left out counts as done with
  /// @param sessions how many calls of [#settled] it waits for
  public synchronized void open(long offset, int sessions) {
    if (!started) {
      started = true;
      heldSinceNanos = nanoClock.getAsLong();
      low = offset;
      high = offset;
    }
    for (; high < offset; high++) {
      put(high, 0);
    }
    put(offset, sessions);
    high = offset + 1;
  }

  @Override
  public synchronized void settled(long offset) {
    if (offset >= low && offset < high) {
      waiting[index(offset)]--;
    }
  }

  /// The place up to which everything is settled: what may be committed; -1 before the first
  /// record.
  public synchronized long committable() {
    if (low == high || waiting[index(low)] <= 0) {
      heldSinceNanos = nanoClock.getAsLong();
    }
    while (low < high && waiting[index(low)] <= 0) {
      low++;
    }
    return started ? low : -1;
  }

  /// How many records wait, or lie behind one that does.
  public synchronized long size() {
    return high - low;
  }

  /// For how long the place hasn't moved because of one record; 0 while nothing waits.
  public synchronized double heldSeconds() {
    committable();
    return low == high ? 0 : (nanoClock.getAsLong() - heldSinceNanos) / 1e9;
  }

  private void put(long offset, int sessions) {
    if (offset - low >= waiting.length) {
      committable();
    }
    if (offset - low >= waiting.length) {
      grow();
    }
    waiting[index(offset)] = sessions;
  }

  private void grow() {
    var old = waiting;
    waiting = new int[old.length * 2];
    for (long offset = low; offset < high; offset++) {
      waiting[index(offset)] = old[(int) (offset & (old.length - 1))];
    }
  }

  private int index(long offset) {
    return (int) (offset & (waiting.length - 1));
  }
}
