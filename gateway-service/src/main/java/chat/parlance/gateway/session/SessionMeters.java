package chat.parlance.gateway.session;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/// What is measured of sessions.
final class SessionMeters {

  /// How an attempt to resume ended.
  enum Resumption {
    RESUMED,
    /// Without waiting for what was under way: the client sends that again.
    RESUMED_EARLY,
    UNKNOWN,
    OVER
  }

  private final MeterRegistry registry;
  private final Counter in;
  private final Counter out;
  private final LongAdder unacknowledged = new LongAdder();
  private final Map<Resumption, Counter> resumptions = new EnumMap<>(Resumption.class);

  SessionMeters(MeterRegistry registry) {
    this.registry = registry;
    in = registry.counter("chat.gateway.stanzas", "direction", "in");
    out = registry.counter("chat.gateway.stanzas", "direction", "out");
    registry.gauge("chat.gateway.unacknowledged", unacknowledged, LongAdder::sum);
    for (var outcome : Resumption.values()) {
      var tag = outcome.name().toLowerCase(Locale.ROOT);
      resumptions.put(outcome, registry.counter("chat.gateway.resumptions", "outcome", tag));
    }
  }

  void sessions(IntSupplier count) {
    registry.gauge("chat.gateway.sessions", count, IntSupplier::getAsInt);
  }

  void received() {
    in.increment();
  }

  void written(int stanzas) {
    out.increment(stanzas);
  }

  void waiting(int more) {
    unacknowledged.add(more);
  }

  void resumption(Resumption outcome) {
    requireNonNull(resumptions.get(outcome)).increment();
  }
}
