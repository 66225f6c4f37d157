package chat.parlance.presence.pubsub.node;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a subscriber wants of a subscription (XEP-0060 section 6.3).
///
/// @param deliver whether it is notified
/// @param expireMillis when the subscription is over, since the epoch; absent for never
public record SubscriptionOptions(boolean deliver, @Nullable Long expireMillis) {

  /// Of a subscription that nobody configured.
  public static final SubscriptionOptions DEFAULT = new SubscriptionOptions(true, null);

  public @Nullable Instant expire() {
    return expireMillis == null ? null : Instant.ofEpochMilli(expireMillis);
  }

  boolean isOver(Instant now) {
    return expireMillis != null && expireMillis <= now.toEpochMilli();
  }
}
