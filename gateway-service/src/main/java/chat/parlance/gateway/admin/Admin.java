package chat.parlance.gateway.admin;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account that administers.
///
/// @param since when the role was given; null if it is by configuration
/// @param scopes what it is limited to, in order; empty for everything
public record Admin(BareJid jid, @Nullable Instant since, List<String> scopes) {

  public Admin {
    scopes = scopes.stream().sorted().toList();
  }

  /// Whether the role is by configuration, so that it can't be taken away here.
  public boolean isConfigured() {
    return since == null;
  }
}
