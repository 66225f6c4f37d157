package chat.parlance.gateway.broker.claim;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// A gateway's claim to its slot, settled by the order of `gateways`: an epoch is whose heartbeat
/// names it first, and the slot is whose epoch is the newest. So two that start at once never have
/// the same epoch, and one of them hears that it lost. Thread-safe.
final class SlotClaim {

  enum State {
    /// The own heartbeat wasn't read yet.
    MADE,
    /// Another gateway was first: another epoch is to be chosen.
    REFUSED,
    HELD,
    /// A newer gateway has the slot, for good.
    LOST
  }

  /// Epochs are seconds since 2025, so that they grow even if the topic that holds them was lost.
  private static final long EPOCHS_BEGIN = 1_735_689_600;

  private final int slot;

  /// Process and host for people, the rest to be the only one.
  private final String gateway =
      ManagementFactory.getRuntimeMXBean().getName()
          + "-"
          + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

  private int newestOther;
  private int epoch;
  private boolean held;

  SlotClaim(int slot) {
    this.slot = slot;
  }

  /// Chooses an epoch that nobody had as far as is known.
  synchronized void choose(Instant now) {
    epoch = (int) Math.max(newestOther + 1L, now.getEpochSecond() - EPOCHS_BEGIN);
  }

  synchronized Heartbeat heartbeat() {
    return new Heartbeat(slot, epoch, gateway);
  }

  /// Takes a heartbeat of the slot, in the order of the log.
  synchronized State seen(Heartbeat heartbeat) {
    if (!gateway.equals(heartbeat.gateway())) {
      newestOther = Math.max(newestOther, heartbeat.epoch());
    } else if (heartbeat.epoch() == epoch && newestOther < epoch) {
      held = true;
    }
    notifyAll();
    return state();
  }

  synchronized State state() {
    if (held) {
      return newestOther > epoch ? State.LOST : State.HELD;
    }
    return newestOther >= epoch ? State.REFUSED : State.MADE;
  }

  /// Waits until it is settled, for a while.
  synchronized State await(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toMillis(); left > 0 && state() == State.MADE; ) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
    return state();
  }
}
