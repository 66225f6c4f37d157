package chat.parlance.gateway.websocket;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A coarse clock that fits into four bytes of every connection: seconds since the process began to
/// use it. It never goes back.
public final class Seconds {

  private static final long START = System.nanoTime();

  private Seconds() {}

  public static int now() {
    return (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - START) + 1;
  }

  static int of(Duration duration) {
    return (int) Math.min(Integer.MAX_VALUE / 2, (duration.toMillis() + 999) / 1000);
  }
}
