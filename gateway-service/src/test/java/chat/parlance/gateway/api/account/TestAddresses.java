package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.TestAccounts;
import chat.parlance.xmpp.jid.BareJid;

/// Addresses of accounts, for the tests of other parts of the interface.
public final class TestAddresses {

  private TestAddresses() {}

  public static AccountAddresses of(String domain, Accounts accounts) {
    return new AccountAddresses(new HostedDomain(domain), accounts);
  }

  /// Addresses of accounts that are there.
  public static AccountAddresses with(String domain, String... accounts) {
    var all = TestAccounts.inMemory(_ -> {});
    for (var account : accounts) {
      all.create(BareJid.of(account), "R0m30R0m30");
    }
    return new AccountAddresses(new HostedDomain(domain), all);
  }
}
