package chat.parlance.gateway.admin;

import chat.parlance.gateway.account.Account;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The role as it was given to one account. Another account that gets the address later doesn't
/// have it.
///
/// @param created when the account was made that it was given to
/// @param since when it was given
/// @param scopes what it is limited to; empty for everything
record Grant(BareJid jid, Instant created, Instant since, Set<String> scopes) {

  Grant {
    scopes = Set.copyOf(scopes);
  }

  /// Of everything.
  Grant(BareJid jid, Instant created, Instant since) {
    this(jid, created, since, Set.of());
  }

  /// Whether it allows what needs that scope.
  boolean has(String scope) {
    return scopes.isEmpty() || scopes.contains(scope);
  }

  /// Whether it was given to that account.
  ///
  /// @param account of the same address; null if there is none
  boolean isOf(@Nullable Account account) {
    return account != null && account.created().equals(created);
  }
}
