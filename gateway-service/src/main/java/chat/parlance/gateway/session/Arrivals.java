package chat.parlance.gateway.session;

/// Hears of clients that become available.
@FunctionalInterface
public interface Arrivals {

  /// A session has sent its initial presence (RFC 6121 section 4.2), which is on its way. Called on
  /// an event loop: what blocks goes elsewhere.
  void available(Session session);
}
