package chat.parlance.log.broker;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait before the next attempt: from 100 ms, doubling to 10 s, each somewhat shorter
/// by chance, so that many don't come back at once.
public final class Backoff {

  private static final long FIRST_MILLIS = 100;
  private static final long LAST_MILLIS = 10_000;

  private long limit = FIRST_MILLIS;

  /// The next pause.
  public Duration next() {
    long millis = ThreadLocalRandom.current().nextLong(limit / 2, limit + 1);
    limit = Math.min(limit * 2, LAST_MILLIS);
    return Duration.ofMillis(millis);
  }

  /// It went well.
  public void reset() {
    limit = FIRST_MILLIS;
  }
}
