package chat.parlance.gateway.broker.claim;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether what this gateway writes gets into the log, by its heartbeats. Thread-safe.
public final class Pulse {

  private static final Logger log = LoggerFactory.getLogger(Pulse.class);

  /// How many heartbeats may be missing.
  private static final int MISSING = 3;

  private final Duration bound;
  private final LongSupplier nanoClock;
  private volatile long lastNanos;
  private boolean away;

  public Pulse(Duration heartbeat, LongSupplier nanoClock) {
    this.bound = heartbeat.multipliedBy(MISSING);
    this.nanoClock = nanoClock;
    this.lastNanos = nanoClock.getAsLong();
  }

  /// A heartbeat is in the log.
  public void confirmed() {
    lastNanos = nanoClock.getAsLong();
  }

  /// Whether that was lately.
  public boolean isFresh() {
    return nanoClock.getAsLong() - lastNanos < bound.toNanos();
  }

  /// Says when the log can't be written to any more and when it can again; once each.
  ///
  /// @return whether something was said
  public synchronized boolean tell() {
    boolean fresh = isFresh();
    if (fresh != away) {
      return false;
    }
    away = !fresh;
    if (away) {
      log.atError().addKeyValue("seconds", bound.toSeconds()).log("log_unavailable");
    } else {
      log.atInfo().log("log_back");
    }
    return true;
  }
}
