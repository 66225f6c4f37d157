package chat.parlance.presence.session;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;

/// That an address is an account of ours.
public record HostedAccount() {

  /// Kept in the store: a document for each account, absent for all other addresses.
  public static final Fact<HostedAccount> FACT =
      Fact.inStore("presenceAccount", HostedAccount.class);

  /// Makes it known.
  public static Put<HostedAccount> put() {
    return new Put<>(FACT, new HostedAccount());
  }
}
