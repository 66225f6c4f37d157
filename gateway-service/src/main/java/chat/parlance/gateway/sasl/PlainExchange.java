package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.PasswordRefusedException;
import chat.parlance.gateway.account.Passwords;
import chat.parlance.gateway.sasl.attempt.Guard;
import chat.parlance.gateway.sasl.key.PasswordCheck;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The server's side of PLAIN (RFC 4616).
final class PlainExchange implements SaslExchange {

  private final PasswordCheck check;
  private final Guard guard;
  private final Function<String, Credentials> accounts;

  /// @param accounts looks up what is known of a name
  PlainExchange(PasswordCheck check, Guard guard, Function<String, Credentials> accounts) {
    this.check = check;
    this.guard = guard;
    this.accounts = accounts;
  }

  @Override
  public SaslStep respond(byte[] response) {
    var message = Utf8Text.of(response);
    var parts = message == null ? new String[0] : message.split("\0", -1);
    if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
      return SaslStep.failure(SaslFailure.MALFORMED_REQUEST);
    }
    var known = accounts.apply(parts[1]);
    return switch (guard.check(known.name(), () -> isRight(known, parts[2]))) {
      case RIGHT -> known.success(parts[0], null);
      case WRONG -> SaslStep.failure(SaslFailure.NOT_AUTHORIZED);
      case TOO_MANY -> SaslStep.failure(SaslFailure.TEMPORARY_AUTH_FAILURE);
    };
  }

  private boolean isRight(Credentials known, String password) {
    var prepared = prepared(password);
    var account = known.account();
    return prepared != null
        && check.isRight(account == null ? null : account.jid(), known.keys(), prepared);
  }

  private static @Nullable String prepared(String password) {
    try {
      return Passwords.prepare(password);
    } catch (PasswordRefusedException e) {
      return null;
    }
  }
}
