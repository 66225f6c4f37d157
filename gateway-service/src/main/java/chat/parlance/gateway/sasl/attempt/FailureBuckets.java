package chat.parlance.gateway.sasl.attempt;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts failures by key, and forgets them at a steady pace. Only so many keys are remembered,
/// those that failed last. Not thread-safe.
final class FailureBuckets {

  private static final int KEYS = 20_000;

  private record Bucket(double failures, long atMillis) {}

  private final long limit;
  private final double perMilli;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEYS;
        }
      };

  FailureBuckets(FailureLimit limit) {
    this.limit = limit.failures();
    this.perMilli = limit.forgottenPerMinute() / 60_000.0;
  }

  boolean isFull(String key, long nowMillis) {
    return level(key, nowMillis) > limit - 1;
  }

  void add(String key, long nowMillis) {
    buckets.put(key, new Bucket(level(key, nowMillis) + 1, nowMillis));
  }

  /// Takes one back.
  void remove(String key, long nowMillis) {
    double less = level(key, nowMillis) - 1;
    if (less > 0) {
      buckets.put(key, new Bucket(less, nowMillis));
    } else {
      buckets.remove(key);
    }
  }

  private double level(String key, long nowMillis) {
    var bucket = buckets.get(key);
    return bucket == null
        ? 0
        : Math.max(0, bucket.failures() - (nowMillis - bucket.atMillis()) * perMilli);
  }
}
