package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is remembered of an account beside the account itself, and goes with it. Thread-safe;
/// blocks.
public interface AccountMarks {

  /// Puts a mark on an account, in place of the one of that name.
  ///
  /// @param name one of few, of letters
  /// @return whether it wasn't there already; of several at once, one hears so
  boolean mark(BareJid account, String name, String value);

  /// Notes when accounts were used. What is lost in a power cut is lost.
  void loggedIn(Map<BareJid, Instant> when);

  /// When that was last; null if never, or if there is no such account.
  @Nullable Instant lastLogin(BareJid account);
}
