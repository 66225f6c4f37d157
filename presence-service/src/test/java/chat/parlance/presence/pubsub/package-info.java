/// Publish-subscribe, tested with the examples of the specifications. Start at
/// [chat.parlance.presence.pubsub.Denmark].
@NullMarked
package chat.parlance.presence.pubsub;

import org.jspecify.annotations.NullMarked;
