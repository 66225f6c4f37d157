package chat.parlance.presence.pubsub.node;

import chat.parlance.xmpp.jid.Jid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An explicit subscription to a node.
///
/// @param jid the subscribed JID, bare or full
/// @param subid made by the service
/// @param configured absent while nobody configured it
public record Subscription(
    Jid jid, State state, String subid, @Nullable SubscriptionOptions configured) {

  /// One that nobody configured.
  public static Subscription of(Jid jid, State state, String subid) {
    return new Subscription(jid, state, subid, null);
  }

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
    return new Subscription(jid, newState, subid, configured);
  }

  public Subscription with(SubscriptionOptions options) {
    return new Subscription(jid, state, subid, options);
  }

  public SubscriptionOptions options() {
    return configured == null ? SubscriptionOptions.DEFAULT : configured;
  }

  /// Whether its subscriber hears of what happens at the node.
  public boolean isNotified() {
    return isActive() && options().deliver();
  }
}
