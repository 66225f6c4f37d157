package chat.parlance.gateway.erasure;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks at erasures while any is under way, so that it is known when each service has finished
/// although nobody asks, and forgets old ones.
final class ErasureWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ErasureWatch.class);
  private static final Duration CLEANING = Duration.ofHours(1);

  private final Erasures erasures;
  private final ErasureProperties properties;
  private final BlockingQueue<Boolean> news;
  private @Nullable Thread thread;

  ErasureWatch(Erasures erasures, ErasureProperties properties, BlockingQueue<Boolean> news) {
    this.erasures = erasures;
    this.properties = properties;
    this.news = news;
  }

  /// Of what is to be said to the watch one word is enough.
  static BlockingQueue<Boolean> news() {
    return new ArrayBlockingQueue<>(1);
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("erasure-watch").start(this::keepLooking);
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

  private void keepLooking() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (lookOrLog()) {
          news.poll(CLEANING.toSeconds(), TimeUnit.SECONDS);
        }
        TimeUnit.MILLISECONDS.sleep(properties.lookEvery().toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean lookOrLog() {
    try {
      news.clear();
      erasures.forgetOlderThan(properties.kept());
      return erasures.look();
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("erasure_look_failed");
      return false;
    }
  }
}
