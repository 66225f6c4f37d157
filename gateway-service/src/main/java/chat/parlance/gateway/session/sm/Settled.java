package chat.parlance.gateway.session.sm;

/// Hears that one session is done with one record of `deliveries`.
@FunctionalInterface
public interface Settled {
  void settled(long offset);
}
