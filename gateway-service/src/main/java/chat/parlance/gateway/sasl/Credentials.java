package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.Account;
import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import chat.parlance.gateway.sasl.key.FakeKeys;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import org.jspecify.annotations.Nullable;

/// What is known of the account that a client names. It may not exist, and whoever asks can't tell.
///
/// @param name as it was given
/// @param jid null if no account can have that name
/// @param account null if there is none
record Credentials(String name, @Nullable BareJid jid, @Nullable Account account, ScramKeys keys) {

  /// Looks an account up; blocks.
  static Credentials find(
      String name, ScramHash hash, Accounts accounts, HostedDomain domain, FakeKeys fakes) {
    var jid = jid(name, domain);
    // made for each, as a missing hash would tell that there is an account
    var fake = fakes.of(jid == null ? name : jid.toString(), hash);
    var account = jid == null ? null : accounts.find(jid);
    return new Credentials(name, jid, account, account == null ? fake : account.keys(hash));
  }

  /// The address of the account of that name; null if there can't be one.
  static @Nullable BareJid jid(String name, HostedDomain domain) {
    try {
      var jid = domain.account(name);
      return domain.hosts(jid) ? jid : null;
    } catch (InvalidJidException e) {
      return null;
    }
  }

  /// Whether the client may act as that address (RFC 6120 section 6.3.8).
  ///
  /// @param authzid empty for its own
  boolean mayActAs(String authzid) {
    if (authzid.isEmpty()) {
      return true;
    }
    try {
      return BareJid.of(authzid).equals(jid);
    } catch (InvalidJidException e) {
      return false;
    }
  }

  /// The end of an exchange whose proof was right.
  SaslStep success(String authzid, byte @Nullable [] data) {
    if (account == null) {
      return SaslStep.failure(SaslFailure.NOT_AUTHORIZED);
    }
    if (!account.enabled()) {
      return SaslStep.failure(SaslFailure.ACCOUNT_DISABLED);
    }
    return mayActAs(authzid)
        ? new SaslStep.Success(account, data)
        : SaslStep.failure(SaslFailure.INVALID_AUTHZID);
  }

  /// The name only at DEBUG, so not here.
  @Override
  public String toString() {
    return "Credentials";
  }
}
