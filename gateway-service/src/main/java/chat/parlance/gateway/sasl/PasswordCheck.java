package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.ScramHash;
import java.util.concurrent.Semaphore;

/// Checks passwords against the keys of SCRAM. Only so many at once, as each takes a processor for
/// about a millisecond: the rest of the server goes on in a storm of logins. Thread-safe.
final class PasswordCheck {

  /// The cheaper one: the password is ours to hash, not the client's.
  static final ScramHash HASH = ScramHash.SHA_1;

  private final Semaphore permits;
  private final VerifiedPasswords verified = new VerifiedPasswords();

  PasswordCheck(int atOnce) {
    this.permits = new Semaphore(atOnce, true);
  }

  /// Whether it is the account's password; takes the same time where there is no account.
  ///
  /// @param password prepared
  boolean isRight(Credentials credentials, String password) {
    var account = credentials.account();
    if (account == null) {
      hash(credentials, password);
      return false;
    }
    var name = account.jid().toString();
    if (verified.contains(name, password, credentials.keys())) {
      return true;
    }
    boolean right = hash(credentials, password);
    if (right) {
      verified.add(name, password, credentials.keys());
    }
    return right;
  }

  private boolean hash(Credentials credentials, String password) {
    permits.acquireUninterruptibly();
    try {
      return credentials.keys().matches(HASH, password);
    } finally {
      permits.release();
    }
  }
}
