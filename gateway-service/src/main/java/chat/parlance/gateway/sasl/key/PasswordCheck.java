package chat.parlance.gateway.sasl.key;

import chat.parlance.gateway.account.KeyDerivation;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// Checks passwords against the keys of SCRAM. Thread-safe.
public final class PasswordCheck {

  /// The cheaper one: the password is ours to hash, not the client's.
  public static final ScramHash HASH = ScramHash.SHA_1;

  private final KeyDerivation derivation;
  private final VerifiedPasswords verified = new VerifiedPasswords();

  public PasswordCheck(KeyDerivation derivation) {
    this.derivation = derivation;
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
    return derivation.inTurn(() -> keys.matches(HASH, password));
  }
}
