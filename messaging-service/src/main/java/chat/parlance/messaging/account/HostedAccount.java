package chat.parlance.messaging.account;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.NotPersonal;

/// That an address is an account of ours, or was one.
///
/// @param enabled whether its owner may log in; messages to it are kept either way
/// @param deleted that it was one; only the word of a new account changes that
public record HostedAccount(boolean enabled, boolean deleted) {

  /// Kept in memory with a changelog; absent for an address that never was an account.
  @NotPersonal(
      "that the address is or was an account: else a session that is late would bring it back")
  public static final Fact<HostedAccount> FACT = Fact.inLog("account", HostedAccount.class);

  static final HostedAccount ENABLED = new HostedAccount(true, false);
  static final HostedAccount DISABLED = new HostedAccount(false, false);
  static final HostedAccount DELETED = new HostedAccount(false, true);

  /// Whether the address is an account.
  public static boolean existsIn(Facts facts) {
    var account = facts.get(FACT);
    return account != null && !account.deleted();
  }
}
