package chat.parlance.gateway.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends all clients away, a few at a time, so that they don't all come to another gateway at once.
public final class Drain {

  private static final Logger log = LoggerFactory.getLogger(Drain.class);

  private static final int WAVES = 20;

  /// Of each event loop; so few do no harm wherever they go.
  private static final int SMALLEST_WAVE = 50;

  private static final int LOOK_MILLIS = 20;

  private final StreamServer server;

  public Drain(StreamServer server) {
    this.server = server;
  }

  /// Lets nobody in any more and returns when all have left or the time is over.
  public void run() {
    server.stopAdmitting();
    var watch = server.watch();
    int before = watch.count();
    long within = server.properties().drainWithin().toNanos();
    long end = System.nanoTime() + within;
    long pause = Math.min(within / (2 * WAVES), Duration.ofMillis(100).toNanos());
    try {
      for (int left = WAVES; left > 0 && watch.count() > 0; left--) {
        watch.drain(Math.max(SMALLEST_WAVE, watch.fullest() / left + 1));
        TimeUnit.NANOSECONDS.sleep(pause);
      }
      while (watch.count() > 0 && System.nanoTime() - end < 0) {
        watch.drain(Integer.MAX_VALUE);
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    log.atInfo().addKeyValue("before", before).addKeyValue("left", watch.count()).log("drained");
  }
}
