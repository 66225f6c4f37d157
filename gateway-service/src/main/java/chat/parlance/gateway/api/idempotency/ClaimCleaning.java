package chat.parlance.gateway.api.idempotency;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Forgets old requests once an hour. An index that expires documents would do it too, but not on
/// the embedded store.
final class ClaimCleaning implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ClaimCleaning.class);

  private final ClaimStore store;
  private final InstantSource clock;
  private @Nullable Thread thread;

  ClaimCleaning(ClaimStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("claim-cleaning").start(this::keepCleaning);
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void keepCleaning() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        TimeUnit.HOURS.sleep(1);
        clean();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void clean() {
    try {
      store.forgetOld(clock.instant());
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("idempotency_cleaning_failed");
    }
  }
}
