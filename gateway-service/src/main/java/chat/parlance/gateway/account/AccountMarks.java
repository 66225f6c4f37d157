package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of an account beside the account itself, and goes with it. Thread-safe;
/// blocks.
public interface AccountMarks {

  /// Puts a mark on an account, in place of the one of that name.
  ///
  /// @param name one of few, of letters
  /// @return whether it wasn't there already; of several at once, one hears so
  boolean mark(BareJid account, String name, String value);

  /// Notes that the account was used. What is lost in a power cut is lost.
  void loggedIn(BareJid account, Instant when);

  /// When that was last; null if never, or if there is no such account.
  @Nullable Instant lastLogin(BareJid account);
}
