package chat.parlance.gateway.broker;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the slot's sessions are there and the log takes what they send: the gateway is ready
/// then.
///
/// @param awaited the services without which it can't be, or nothing
record SlotHealth(BooleanSupplier serves, Supplier<String> awaited) implements HealthIndicator {

  @Override
  public Health health() {
    if (serves.getAsBoolean()) {
      return Health.up().build();
    }
    var health = Health.outOfService();
    var names = awaited.get();
    return (names.isEmpty() ? health : health.withDetail("awaited", names)).build();
  }
}
