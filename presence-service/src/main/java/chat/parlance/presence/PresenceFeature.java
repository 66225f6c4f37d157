package chat.parlance.presence;

import chat.parlance.log.Handler;
import java.util.List;

/// The handlers of one feature of presence. A feature is a package with a `@Configuration` that has
/// one bean of this type; its `@Order` says where its handlers run among those for the same record.
///
/// @param handlers in the order in which they run
public record PresenceFeature(List<Handler<?>> handlers) {

  /// Learns which accounts there are.
  public static final int ACCOUNTS = 100;

  /// What a session is told when it becomes available, while it isn't yet.
  public static final int BEFORE_AVAILABLE = 200;

  /// Makes sessions available.
  public static final int AVAILABILITY = 300;

  /// What doesn't depend on the order.
  public static final int OTHERS = 400;

  public PresenceFeature {
    handlers = List.copyOf(handlers);
  }

  /// A feature of these handlers.
  public static PresenceFeature of(Handler<?>... handlers) {
    return new PresenceFeature(List.of(handlers));
  }
}
