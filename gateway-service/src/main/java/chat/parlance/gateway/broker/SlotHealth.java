package chat.parlance.gateway.broker;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the slot's sessions are there and the log takes what they send: the gateway is ready
/// then.
record SlotHealth(BooleanSupplier serves) implements HealthIndicator {

  @Override
  public Health health() {
    return (serves.getAsBoolean() ? Health.up() : Health.outOfService()).build();
  }
}
