package chat.parlance.messaging.account;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;

/// That an address is an account of ours, whether its owner may log in or not.
public record HostedAccount() {

  /// Kept in the store: a document for each account, absent for all other addresses.
  public static final Fact<HostedAccount> FACT =
      Fact.inStore("messagingAccount", HostedAccount.class);

  /// Whether the address is an account. Asked only where no session says so: the answer comes from
  /// the store.
  public static boolean existsIn(Facts facts) {
    var former = facts.get(FormerAccount.FACT);
    return former == null ? facts.get(FACT) != null : !former.deleted();
  }
}
