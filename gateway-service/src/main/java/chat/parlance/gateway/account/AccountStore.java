package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where accounts are kept, each with the changes that weren't announced yet. Every change is on
/// disk when its method returns.
///
/// A deleted account stays, invisible, until its deletion was announced: a new one of the same
/// address can't be taken for the old one.
interface AccountStore {

  @Nullable Account find(BareJid jid);

  /// Which of some addresses are accounts.
  default Set<BareJid> existing(Collection<BareJid> jids) {
    return jids.stream().filter(jid -> find(jid) != null).collect(Collectors.toSet());
  }

  /// Adds an account, with its creation unannounced.
  ///
  /// @return false if there is one, or was one whose deletion isn't announced yet
  boolean insert(Account account);

  /// Replaces both keys.
  ///
  /// @param change null if nobody has to hear of it
  /// @return false if there is no such account
  boolean changeKeys(BareJid jid, ScramKeys sha1, ScramKeys sha256, @Nullable AccountChange change);

  /// Notes a change that is one to the account's sessions alone.
  ///
  /// @return false if there is no such account
  boolean note(AccountChange change);

  /// Allows or refuses logins.
  ///
  /// @param change to `DISABLED` or `ENABLED`
  /// @return false if there is no such account, or it is so already
  boolean changeEnabled(AccountChange change);

  /// Makes the account invisible.
  ///
  /// @return false if there is no such account
  boolean delete(AccountChange change);

  /// Up to `limit` accounts with an address after `after`, in order.
  List<Account> after(@Nullable BareJid after, int limit);

  /// The same of those that may not log in.
  List<Account> disabledAfter(@Nullable BareJid after, int limit);

  /// How many accounts may not log in; looks at every one.
  long countDisabled();

  /// How many accounts there are; looks at every one.
  long count();

  /// What wasn't announced yet of one account, oldest first.
  List<AccountChange> unannounced(BareJid jid);

  /// The accounts that have something unannounced; looks at every account.
  List<BareJid> unannounced();

  /// Forgets a change that was announced; after a deletion that is the rest of the account.
  void announced(AccountChange change);
}
