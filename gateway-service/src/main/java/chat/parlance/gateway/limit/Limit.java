package chat.parlance.gateway.limit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each of many may do something in each span of time. It remembers so many of them and
/// no more. Thread-safe, never blocks for long.
///
/// @param <K> what tells them apart
public final class Limit<K> {

  private static final int MOST = 10_000;

  private record Count(long span, int times) {}

  private final int most;
  private final Duration span;
  private final InstantSource clock;
  private final Map<K, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Count> eldest) {
          return size() > MOST;
        }
      };

  /// Allows so much.
  ///
  /// @param most times in each span; 0 for any number
  public Limit(int most, Duration span, InstantSource clock) {
    this.most = most;
    this.span = span;
    this.clock = clock;
  }

  /// Counts one time more, if that one may.
  ///
  /// @return false if it has used up its times
  public synchronized boolean take(K who) {
    if (most == 0) {
      return true;
    }
    var now = clock.millis() / span.toMillis();
    var count = counts.get(who);
    int times = count != null && count.span() == now ? count.times() : 0;
    if (times >= most) {
      return false;
    }
    counts.put(who, new Count(now, times + 1));
    return true;
  }
}
