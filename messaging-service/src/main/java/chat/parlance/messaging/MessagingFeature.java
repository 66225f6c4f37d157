package chat.parlance.messaging;

import chat.parlance.log.Handler;
import java.util.List;

/// The handlers of one feature of messaging. A feature is a package with a `@Configuration` that
/// has one bean of this type; its `@Order` says where its handlers run among those for the same
/// record.
///
/// @param handlers in the order in which they run
public record MessagingFeature(List<Handler<?>> handlers) {

  /// Learns which accounts there are.
  public static final int ACCOUNTS = 100;

  /// Learns which sessions there are, before anything is delivered to them.
  public static final int SESSIONS = 200;

  /// Delivers.
  public static final int DELIVERY = 300;

  /// Delivers what waited, after [#SESSIONS] has learnt that somebody is there to take it.
  public static final int OFFLINE = 400;

  public MessagingFeature {
    handlers = List.copyOf(handlers);
  }

  /// A feature of these handlers.
  public static MessagingFeature of(Handler<?>... handlers) {
    return new MessagingFeature(List.of(handlers));
  }
}
