package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.TestAccounts;
import chat.parlance.xmpp.jid.BareJid;

/// The addresses of a domain that has some accounts.
public final class KnownAddresses {

  private KnownAddresses() {}

  public static AccountAddresses of(String domain, String... accounts) {
    var all = TestAccounts.inMemory(_ -> {});
    for (var account : accounts) {
      all.create(BareJid.of(account), "R0m30R0m30");
    }
    return new AccountAddresses(new HostedDomain(domain), all);
  }
}
