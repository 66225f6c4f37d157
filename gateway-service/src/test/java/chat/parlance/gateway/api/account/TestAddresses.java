package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;

/// Addresses of accounts, for the tests of other parts of the interface.
public final class TestAddresses {

  private TestAddresses() {}

  public static AccountAddresses of(String domain, Accounts accounts) {
    return new AccountAddresses(new HostedDomain(domain), accounts);
  }
}
