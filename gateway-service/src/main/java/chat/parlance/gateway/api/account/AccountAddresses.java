package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Account;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import java.util.Collection;
import java.util.Set;

/// Finds the account that a path or a body means.
public final class AccountAddresses {

  private final HostedDomain domain;
  private final Accounts accounts;

  AccountAddresses(HostedDomain domain, Accounts accounts) {
    this.domain = domain;
    this.accounts = accounts;
  }

  /// The address of an account here, existing or not.
  public BareJid hosted(String jid) {
    try {
      var address = BareJid.of(jid);
      if (domain.hosts(address)) {
        return address;
      }
    } catch (InvalidJidException e) {
      throw new ProblemException(ProblemType.INVALID_ADDRESS, "It isn't a bare JID.");
    }
    throw new ProblemException(
        ProblemType.INVALID_ADDRESS, "Accounts here are in the domain " + domain.domain() + ".");
  }

  /// Which of some addresses are accounts here.
  public Set<BareJid> existing(Collection<BareJid> jids) {
    return accounts.existing(jids.stream().filter(domain::hosts).toList());
  }

  /// Whether that would be the address of an account here.
  public boolean isHere(BareJid jid) {
    return domain.hosts(jid);
  }

  /// The account of that address.
  public Account existing(String jid) {
    var account = accounts.find(hosted(jid));
    if (account == null) {
      throw new UnknownAccountException();
    }
    return account;
  }
}
