package chat.parlance.presence.session;

import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// One session of an account.
///
/// @param address where its gateway is reached
/// @param resource its resourcepart
/// @param interested whether its client asked for the roster, so that it gets roster pushes (RFC
///   6121 section 2.1.6)
/// @param presence what it broadcast last, with its full JID as `from` and no `to`; absent while it
///   isn't available
public record BoundSession(
    SessionAddress address, String resource, boolean interested, @Nullable Element presence) {

  /// A session that was just bound: connected, not available (section 4.2).
  public static BoundSession connected(SessionAddress address, String resource) {
    return new BoundSession(address, resource, false, null);
  }

  public boolean isAvailable() {
    return presence != null;
  }

  /// The presence that it broadcast last, or null while it isn't available.
  public @Nullable Presence availability() {
    return presence == null ? null : (Presence) Stanza.ofTrusted(presence);
  }

  public BoundSession asInterested() {
    return new BoundSession(address, resource, true, presence);
  }

  public BoundSession available(Element newPresence) {
    return new BoundSession(address, resource, interested, newPresence);
  }

  /// Without presence, as after it has told everybody so.
  public BoundSession unavailable() {
    return new BoundSession(address, resource, interested, null);
  }
}
