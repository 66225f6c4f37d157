package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Account;
import java.time.Instant;

/// An account as REST shows it.
record AccountView(String jid, boolean enabled, Instant created) {

  static AccountView of(Account account) {
    return new AccountView(account.jid().toString(), account.enabled(), account.created());
  }
}
