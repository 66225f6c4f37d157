package chat.parlance.gateway.sasl.attempt;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts failures by key, and forgets them at a steady pace. Only so many keys are remembered,
/// those that failed last. Thread-safe.
public final class FailureBuckets {

  private static final int KEYS = 20_000;

  private record Bucket(double failures, long atMillis) {}

  private final int limit;
  private final double perMilli;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEYS;
        }
      };

  /// Holds so many failures for each key, and forgets so many of them in a minute.
  public FailureBuckets(int limit, int forgottenPerMinute) {
    this.limit = limit;
    this.perMilli = forgottenPerMinute / 60_000.0;
  }

  synchronized boolean isFull(String key, long nowMillis) {
    var bucket = buckets.get(key);
    return bucket != null && level(bucket, nowMillis) > limit - 1;
  }

  /// Counts one, up to twice the limit: attempts that were under way together count too.
  synchronized void add(String key, long nowMillis) {
    var bucket = buckets.get(key);
    double level = bucket == null ? 0 : level(bucket, nowMillis);
    buckets.put(key, new Bucket(Math.min(2.0 * limit, level + 1), nowMillis));
  }

  private double level(Bucket bucket, long nowMillis) {
    return Math.max(0, bucket.failures() - (nowMillis - bucket.atMillis()) * perMilli);
  }
}
