package chat.parlance.gateway.sasl.key;

/// A random secret of this deployment, the same on every gateway and after every start: with it an
/// account that doesn't exist looks the same each time that somebody asks.
@FunctionalInterface
public interface ServerSecret {

  /// May block.
  byte[] bytes();
}
