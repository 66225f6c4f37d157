package chat.parlance.gateway.account;

import chat.parlance.gateway.erasure.ErasureId;
import chat.parlance.xmpp.jid.BareJid;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The accounts that we host. Safe for use by several threads; every method may block, so an event
/// loop calls it on the executor `blockingExecutor`.
public interface Accounts {

  /// The account, enabled or not; null if there is none.
  @Nullable Account find(BareJid jid);

  /// Which of some addresses are accounts.
  default Set<BareJid> existing(Collection<BareJid> jids) {
    return jids.stream().filter(jid -> find(jid) != null).collect(Collectors.toSet());
  }

  /// Makes an account and tells every service; durable when it returns.
  ///
  /// @throws AccountExistsException if there is one already
  /// @throws PasswordRefusedException if the password isn't one
  void create(BareJid jid, String password);

  /// Gives the account a new password, and ends its sessions.
  ///
  /// @throws UnknownAccountException if there is no such account
  /// @throws PasswordRefusedException if the password isn't one
  void setPassword(BareJid jid, String password);

  /// The same at the wish of one of the account's own sessions: none ends.
  ///
  /// @throws UnknownAccountException if there is no such account
  /// @throws PasswordRefusedException if the password isn't one
  default void setOwnPassword(BareJid jid, String password) {
    setPassword(jid, password);
  }

  /// Ends the account's sessions, on every gateway.
  ///
  /// @throws UnknownAccountException if there is no such account
  default void endSessions(BareJid jid) {
    var account = find(jid);
    if (account == null) {
      throw new UnknownAccountException();
    }
    if (account.enabled()) {
      setEnabled(jid, false);
      setEnabled(jid, true);
    }
  }

  /// Allows or refuses logins; refusing ends the account's sessions.
  ///
  /// @throws UnknownAccountException if there is no such account
  void setEnabled(BareJid jid, boolean enabled);

  /// Deletes the account, ends its sessions and tells every service to erase what it holds.
  ///
  /// @return what its erasure is followed by; empty if there was no such account
  default Optional<ErasureId> delete(BareJid jid) {
    return delete(jid, () -> {});
  }

  /// The same, with something to do when the deletion is sure and before the sessions end.
  ///
  /// @return what its erasure is followed by; empty if there was no such account, and nothing done
  Optional<ErasureId> delete(BareJid jid, Runnable beforeSessionsEnd);

  /// Up to `limit` accounts in the order of their addresses.
  ///
  /// @param cursor [AccountPage#next] of the page before; null for the first page
  AccountPage page(@Nullable String cursor, int limit);

  /// Up to `limit` accounts that may not log in, in the order of their addresses.
  ///
  /// @param cursor [AccountPage#next] of the page before; null for the first page
  AccountPage disabled(@Nullable String cursor, int limit);

  /// How many accounts may not log in; looks at every one.
  long countDisabled();

  /// How many accounts there are, disabled ones too; looks at every one.
  long count();
}
