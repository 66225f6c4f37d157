package chat.parlance.messaging.delivery;

/// Whether to say that a message to an address that isn't an account went nowhere. The error is the
/// one that an account without room for offline messages gives.
public enum UnknownAccounts {
  /// `<service-unavailable/>`.
  REFUSE,
  /// Silence, as for an account whose messages wait: who exists isn't told.
  IGNORE
}
