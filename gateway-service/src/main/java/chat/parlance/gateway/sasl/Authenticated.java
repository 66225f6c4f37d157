package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.Account;
import chat.parlance.xmpp.jid.BareJid;

/// A client that proved to be an account.
///
/// @param account as it was then
/// @param since a moment before it was looked up, of [Authenticator#moment]
public record Authenticated(Account account, long since) {

  /// The account's address.
  public BareJid jid() {
    return account.jid();
  }
}
