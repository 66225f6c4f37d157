package chat.parlance.messaging.delivery;

/// Whether to say that a message to an address that isn't an account went nowhere.
public enum UnknownAccounts {
  /// `<service-unavailable/>`: senders hear of a mistake, and everybody can find out who exists.
  REFUSE,
  /// What an account says where nobody is there, which is silence for all that would wait: nobody
  /// can find out who exists.
  IGNORE
}
