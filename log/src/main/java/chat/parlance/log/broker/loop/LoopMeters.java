package chat.parlance.log.broker.loop;

import chat.parlance.log.Inbox;
import chat.parlance.log.runtime.Decided;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What one thread tells of its work.
final class LoopMeters {

  private final MeterRegistry registry;
  private final Tags tags;
  private final DistributionSummary batchSize;
  private final Timer batchTime;
  private final Timer age;
  private final Counter duplicates;
  private final Map<String, Map<Enum<?>, Counter>> decisions = new HashMap<>();
  private final AtomicLong lag = new AtomicLong();
  private final AtomicLong backlog = new AtomicLong();

  LoopMeters(MeterRegistry registry, Inbox inbox, int thread) {
    this.registry = registry;
    this.tags = Tags.of("inbox", inbox.name());
    this.batchSize =
        DistributionSummary.builder("chat.log.batch.size")
            .description("Records per pass")
            .tags(tags)
            .register(registry);
    this.batchTime =
        Timer.builder("chat.log.batch.time")
            .description("Time to decide a pass")
            .tags(tags)
            .register(registry);
    this.age =
        Timer.builder("chat.log.age")
            .description("From writing the oldest record of a pass to deciding it")
            .tags(tags)
            .register(registry);
    this.duplicates =
        Counter.builder("chat.log.duplicates")
            .description("Records dropped because they were seen before")
            .tags(tags)
            .register(registry);
    var perThread = tags.and("thread", Integer.toString(thread));
    registry.gauge("chat.log.lag", perThread, lag);
    registry.gauge("chat.log.backlog", perThread, backlog);
  }

  void pass(int records, long nanos, long oldestMillis) {
    batchSize.record(records);
    batchTime.record(Duration.ofNanos(nanos));
    age.record(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - oldestMillis)));
  }

  void decided(Decided decided) {
    decisions
        .computeIfAbsent(decided.handler(), _ -> new IdentityHashMap<>())
        .computeIfAbsent(decided.decision().reason(), reason -> counter(decided, reason))
        .increment();
  }

  private Counter counter(Decided decided, Enum<?> reason) {
    return Counter.builder("chat.log.decisions")
        .description("Decisions by handler and reason")
        .tags(tags.and("handler", decided.handler(), "reason", reason.name()))
        .register(registry);
  }

  void duplicate() {
    duplicates.increment();
  }

  void deadLetter(String reason) {
    Counter.builder("chat.log.dead.letters")
        .description("Records that couldn't be processed")
        .tags(tags.and("reason", reason))
        .register(registry)
        .increment();
  }

  void waiting(long recordsOnTheLog, long recordsRead) {
    lag.set(recordsOnTheLog);
    backlog.set(recordsRead);
  }
}
