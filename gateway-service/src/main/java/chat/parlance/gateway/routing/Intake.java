package chat.parlance.gateway.routing;

/// Whether messages and requests can be taken in, as far as the gateway's surroundings know: where
/// the log's disk is watched, a bean of this type says so.
@FunctionalInterface
public interface Intake {

  /// Always open.
  Intake OPEN = () -> false;

  /// Whether nothing more can be taken for now.
  boolean isClosed();
}
