package chat.parlance.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/// Holds back the public port until every part says that it can serve.
final class Readiness implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Readiness.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 20;

  private final EmbeddedServers servers;
  private final Map<String, HealthIndicator> parts;
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile boolean running;

  Readiness(EmbeddedServers servers, Map<String, HealthIndicator> parts) {
    this.servers = servers;
    this.parts = parts;
  }

  @Override
  public void start() {
    // The context can't be closed while it waits here, so this hears of the end by itself.
    var hook = new Thread(ending::countDown, "readiness-end");
    Runtime.getRuntime().addShutdownHook(hook);
    servers.await();
    awaitParts(System.nanoTime() + PATIENCE.toNanos());
    Runtime.getRuntime().removeShutdownHook(hook);
    // Reading the state again left most of the heap behind, which would be collected in the middle
    // of a conversation otherwise.
    System.gc();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Just before the web server.
  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }

  private void awaitParts(long deadline) {
    var missing = missing();
    while (!missing.isEmpty()) {
      log.atDebug().addKeyValue("parts", missing).log("readiness_awaited");
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("not ready in time: " + missing);
      }
      pause();
      missing = missing();
    }
  }

  private String missing() {
    return parts.entrySet().stream()
        .filter(part -> !isUp(part.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static boolean isUp(HealthIndicator part) {
    var health = part.health(false);
    return health != null && health.getStatus().equals(Status.UP);
  }

  private void pause() {
    try {
      if (ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("asked to end while starting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", e);
    }
  }
}
