package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account that we host. It holds keys to check a password with, never the password.
///
/// @param enabled whether it may log in
public record Account(
    BareJid jid, ScramKeys sha1, ScramKeys sha256, boolean enabled, Instant created) {

  /// The keys for one of the two hashes.
  public ScramKeys keys(ScramHash hash) {
    return switch (hash) {
      case SHA_1 -> sha1;
      case SHA_256 -> sha256;
    };
  }

  /// Whether who proved to be this account may still act as it: it is there, may log in, and has
  /// the same password.
  ///
  /// @param now what is there now; null for nothing
  public boolean isStill(@Nullable Account now) {
    return now != null
        && now.enabled
        && now.created.equals(created)
        && now.sha1.hasKeyOf(sha1)
        && now.sha256.hasKeyOf(sha256);
  }

  @Override
  public String toString() {
    return "Account[" + (enabled ? "enabled" : "disabled") + "]";
  }
}
