package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.Account;
import org.jspecify.annotations.Nullable;

/// The server's answer in an exchange.
public sealed interface SaslStep {

  /// The exchange goes on.
  @SuppressWarnings("ArrayRecordComponent")
  record Challenge(byte[] data) implements SaslStep {}

  /// The client is who it says.
  ///
  /// @param data what it gets with the good news, to know the server by; null for nothing
  @SuppressWarnings("ArrayRecordComponent")
  record Success(Account account, byte @Nullable [] data) implements SaslStep {}

  record Failure(SaslFailure why) implements SaslStep {}

  static SaslStep failure(SaslFailure why) {
    return new Failure(why);
  }
}
