package chat.parlance.presence.session;

import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One session of an account.
///
/// @param address where its gateway is reached
/// @param resource its resourcepart
/// @param interested whether its client asked for the roster, so that it gets roster pushes (RFC
///   6121 section 2.1.6)
/// @param presence what it broadcast last, with its full JID as `from` and no `to`; absent while it
///   isn't available
/// @param burst absent if it didn't change its presence lately
public record BoundSession(
    SessionAddress address,
    String resource,
    boolean interested,
    @Nullable Element presence,
    @Nullable Burst burst) {

  /// A session that was just bound: connected, not available (section 4.2).
  public static BoundSession connected(SessionAddress address, String resource) {
    return new BoundSession(address, resource, false, null, null);
  }

  public boolean isAvailable() {
    return presence != null;
  }

  /// The presence that it broadcast last, or null while it isn't available.
  public @Nullable Presence availability() {
    return presence == null ? null : (Presence) Stanza.ofTrusted(presence);
  }

  /// What everybody has heard of it where that isn't the newest, or null.
  public @Nullable Element outdated() {
    return burst == null ? null : burst.said();
  }

  /// Whether it changed its presence so lately that the next change may wait.
  public boolean isInBurst(Instant now) {
    return burst != null && !burst.isOver(now);
  }

  public BoundSession asInterested() {
    return new BoundSession(address, resource, true, presence, burst);
  }

  public BoundSession available(Element newPresence) {
    return new BoundSession(address, resource, interested, newPresence, null);
  }

  public BoundSession with(@Nullable Burst newBurst) {
    return new BoundSession(address, resource, interested, presence, newBurst);
  }

  /// Without presence, as after it has told everybody so.
  public BoundSession unavailable() {
    return new BoundSession(address, resource, interested, null, null);
  }
}
