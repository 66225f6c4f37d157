package chat.parlance.gateway.stream;

import chat.parlance.xmpp.stream.StreamError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Counts what streams go through.
final class StreamMeters {

  enum Authentication {
    SUCCEEDED,
    FAILED,
    BROKEN
  }

  private final Map<Authentication, Counter> authentications = new EnumMap<>(Authentication.class);
  private final Map<StreamError.Condition, Counter> errors =
      new EnumMap<>(StreamError.Condition.class);
  private final Counter throttled;

  StreamMeters(MeterRegistry registry, Supplier<Number> connections, Supplier<Number> unbound) {
    Gauge.builder("chat.gateway.connections", connections).register(registry);
    Gauge.builder("chat.gateway.connections.unbound", unbound).register(registry);
    for (var outcome : Authentication.values()) {
      var name = outcome.name().toLowerCase(Locale.ROOT);
      authentications.put(
          outcome, registry.counter("chat.gateway.authentications", "outcome", name));
    }
    for (var condition : StreamError.Condition.values()) {
      errors.put(
          condition,
          registry.counter("chat.gateway.stream.errors", "condition", condition.elementName()));
    }
    throttled = registry.counter("chat.gateway.throttled");
  }

  void authentication(Authentication outcome) {
    Objects.requireNonNull(authentications.get(outcome)).increment();
  }

  void error(StreamError error) {
    Objects.requireNonNull(errors.get(error.condition())).increment();
  }

  /// A client was made to wait for its share.
  void throttled() {
    throttled.increment();
  }
}
