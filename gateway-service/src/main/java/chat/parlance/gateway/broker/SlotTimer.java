package chat.parlance.gateway.broker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread on which a slot is taken and looked after. What fails there never ends it, but an
/// error does, and is told to whom it would have been told if an executor didn't keep it to itself.
final class SlotTimer {

  private static final Logger log = LoggerFactory.getLogger(SlotTimer.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("gateway-slot").daemon().factory());

  /// Runs a step after those before.
  void then(Runnable step) {
    executor.execute(() -> guarded(step));
  }

  /// Runs a step after those before, again and again until it succeeds.
  ///
  /// @param failed run after each failure
  void insist(Runnable step, Runnable failed) {
    then(() -> untilDone(step, failed));
  }

  /// Runs a task now and then.
  void every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    var _ =
        executor.scheduleWithFixedDelay(() -> guarded(task), nanos, nanos, TimeUnit.NANOSECONDS);
  }

  boolean isStopped() {
    return executor.isShutdown();
  }

  /// Begins nothing more.
  void stop() {
    executor.shutdownNow();
  }

  boolean awaitEnd(Duration limit) throws InterruptedException {
    return executor.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void untilDone(Runnable step, Runnable failed) {
    while (!isStopped()) {
      try {
        step.run();
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("slot_start_failed");
        failed.run();
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("slot_task_failed");
    } catch (Error e) {
      stop();
      var thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
