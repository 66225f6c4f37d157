package chat.parlance.presence.pubsub.node;

import chat.parlance.xmpp.jid.Jid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An explicit subscription to a node.
///
/// @param jid the subscribed JID, bare or full
/// @param subid made by the service
public record Subscription(Jid jid, State state, String subid) {

  /// XEP-0060 section 4.2. No subscription has to be configured before it counts.
  public enum State {
    NONE,
    PENDING,
    SUBSCRIBED;

    /// The `subscription` attribute.
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The state of that name, or null.
    public static @Nullable State find(String value) {
      for (var one : values()) {
        if (one.value().equals(value)) {
          return one;
        }
      }
      return null;
    }
  }

  public boolean isActive() {
    return state == State.SUBSCRIBED;
  }

  public Subscription in(State newState) {
    return new Subscription(jid, newState, subid);
  }
}
