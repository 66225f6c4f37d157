package chat.parlance.presence.watch;

import chat.parlance.log.SessionAddress;
import org.jspecify.annotations.Nullable;

/// A session of a contact that sees the account's presence.
///
/// @param contact the contact, see [ContactKey]
/// @param client see [Watching#client]
public record Watcher(SessionAddress session, long contact, @Nullable String client) {

  /// There are few clients and many watchers: they share the text.
  public Watcher {
    client = client == null ? null : client.intern();
  }
}
