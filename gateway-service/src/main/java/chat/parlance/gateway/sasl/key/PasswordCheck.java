package chat.parlance.gateway.sasl.key;

import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import chat.parlance.xmpp.jid.BareJid;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Checks passwords against the keys of SCRAM. Only so many at once, as each takes a processor for
/// about a millisecond: the rest of the server goes on in a storm of logins. Thread-safe.
public final class PasswordCheck {

  /// The cheaper one: the password is ours to hash, not the client's.
  public static final ScramHash HASH = ScramHash.SHA_1;

  private final Semaphore permits;
  private final VerifiedPasswords verified = new VerifiedPasswords();

  public PasswordCheck(int atOnce) {
    this.permits = new Semaphore(atOnce, true);
  }

  /// Whether it is the account's password; takes the same time where there is no account.
  ///
  /// @param account null if there is none
  /// @param keys of the account, or fake ones
  /// @param password prepared
  public boolean isRight(@Nullable BareJid account, ScramKeys keys, String password) {
    if (account == null) {
      var _ = matches(keys, password);
      return false;
    }
    var name = account.toString();
    if (verified.contains(name, password, keys)) {
      return true;
    }
    boolean right = matches(keys, password);
    if (right) {
      verified.add(name, password, keys);
    }
    return right;
  }

  private boolean matches(ScramKeys keys, String password) {
    permits.acquireUninterruptibly();
    try {
      return keys.matches(HASH, password);
    } finally {
      permits.release();
    }
  }
}
