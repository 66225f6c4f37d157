package chat.parlance.gateway.broker;

import chat.parlance.gateway.behalf.KnownGateways;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// When there was last a sign of life of each slot's gateway. One that doesn't come back keeps its
/// users' messages, so it is measured. Thread-safe.
final class SlotSilence implements KnownGateways {

  private static final double SECOND_MILLIS = 1000;

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Map<Integer, Heard> slots = new ConcurrentHashMap<>();

  private record Heard(long atMillis, Gauge gauge) {}

  SlotSilence(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  void heard(int slot, long atMillis) {
    slots.compute(
        slot, (key, before) -> new Heard(atMillis, before == null ? gauge(slot) : before.gauge()));
  }

  /// The slot was given up.
  void retired(int slot) {
    var heard = slots.remove(slot);
    if (heard != null) {
      registry.remove(heard.gauge());
    }
  }

  @Override
  public Map<Integer, Instant> lastHeard() {
    var all = new HashMap<Integer, Instant>();
    slots.forEach((slot, heard) -> all.put(slot, Instant.ofEpochMilli(heard.atMillis())));
    return all;
  }

  @Nullable Instant lastOf(int slot) {
    var heard = slots.get(slot);
    return heard == null ? null : Instant.ofEpochMilli(heard.atMillis());
  }

  private Gauge gauge(int slot) {
    return Gauge.builder("chat.gateway.slot.silence.seconds", this, all -> all.seconds(slot))
        .tag("slot", Integer.toString(slot))
        .register(registry);
  }

  private double seconds(int slot) {
    var heard = slots.get(slot);
    return heard == null ? Double.NaN : (clock.millis() - heard.atMillis()) / SECOND_MILLIS;
  }
}
