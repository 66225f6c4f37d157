package chat.parlance.gateway.broker;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the slot's sessions are there: the gateway is ready then.
record SlotHealth(BooleanSupplier caughtUp) implements HealthIndicator {

  @Override
  public Health health() {
    return (caughtUp.getAsBoolean() ? Health.up() : Health.outOfService()).build();
  }
}
