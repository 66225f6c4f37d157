package chat.parlance.gateway.admin;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account that administers.
///
/// @param since when the role was given; null if it is by configuration
public record Admin(BareJid jid, @Nullable Instant since) {

  /// Whether the role is by configuration, so that it can't be taken away here.
  public boolean isConfigured() {
    return since == null;
  }
}
