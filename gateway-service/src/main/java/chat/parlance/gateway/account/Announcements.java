package chat.parlance.gateway.account;

/// Tells the services of a change to an account.
@FunctionalInterface
interface Announcements {

  /// Returns when the change is durable in the log.
  ///
  /// @throws RuntimeException if that can't be had now
  void publish(AccountChange change);
}
