package chat.parlance.gateway.broker.claim;

import chat.parlance.gateway.broker.claim.SlotClaim.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/// Beats for a slot: the first heartbeat claims it, and those after it show whose it is and that
/// the log takes what is written. Thread-safe.
public final class SlotHeart {

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final SlotClaim claim;
  private final Pulse pulse;
  private final BiConsumer<Heartbeat, Runnable> log;
  private final InstantSource clock;

  /// Whether a heartbeat is on its way: while the log is away there is no use in many.
  private volatile boolean beating;

  /// @param log writes a heartbeat, and runs the other when it is in the log
  public SlotHeart(
      int slot, Pulse pulse, BiConsumer<Heartbeat, Runnable> log, InstantSource clock) {
    this.claim = new SlotClaim(slot);
    this.pulse = pulse;
    this.log = log;
    this.clock = clock;
  }

  /// Claims the slot until it has it.
  public void claim() throws InterruptedException {
    for (var state = State.REFUSED; state != State.HELD; state = claim.await(RETRY)) {
      if (state == State.REFUSED) {
        claim.choose(clock.instant());
        beating = false;
      }
      beat();
      pulse.tell();
    }
  }

  public void beat() {
    if (!beating) {
      beating = true;
      log.accept(claim.heartbeat(), this::beaten);
    }
  }

  private void beaten() {
    beating = false;
    pulse.confirmed();
  }

  /// Takes a heartbeat of the slot, in the order of the log.
  ///
  /// @return whether a newer gateway has the slot, for good
  public boolean isLostBy(Heartbeat seen) {
    return claim.seen(seen) == State.LOST;
  }

  public boolean isLost() {
    return claim.state() == State.LOST;
  }

  /// What it says.
  public Heartbeat own() {
    return claim.heartbeat();
  }
}
