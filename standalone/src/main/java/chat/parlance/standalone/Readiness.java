package chat.parlance.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/// Holds back the public port until every part says that it can serve.
final class Readiness implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final EmbeddedServers servers;
  private final Map<String, HealthIndicator> parts;
  private volatile boolean running;

  Readiness(EmbeddedServers servers, Map<String, HealthIndicator> parts) {
    this.servers = servers;
    this.parts = parts;
  }

  @Override
  public void start() {
    servers.await();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!missing().isEmpty()) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("not ready in time: " + missing());
      }
      pause();
    }
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

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", e);
    }
  }
}
