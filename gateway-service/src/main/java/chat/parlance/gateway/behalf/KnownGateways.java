package chat.parlance.gateway.behalf;

import java.time.Instant;
import java.util.Map;

/// Which gateways there are. Thread-safe.
@FunctionalInterface
public interface KnownGateways {

  /// When there was last a sign of life of each slot's gateway, but for those that were retired.
  Map<Integer, Instant> lastHeard();
}
