package chat.parlance.messaging.account;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;

/// That an address is an account of ours.
///
/// @param enabled whether its owner may log in; messages to it are kept either way
public record HostedAccount(boolean enabled) {

  /// Kept in memory with a changelog; absent for an address that isn't an account.
  public static final Fact<HostedAccount> FACT = Fact.inLog("account", HostedAccount.class);

  /// Whether the address is an account.
  public static boolean existsIn(Facts facts) {
    return facts.get(FACT) != null;
  }
}
