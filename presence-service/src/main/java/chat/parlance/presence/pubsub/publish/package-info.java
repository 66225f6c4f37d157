/// Publishes and retracts items (XEP-0060 section 7). Start at
/// [chat.parlance.presence.pubsub.publish.Publishing].
@NullMarked
package chat.parlance.presence.pubsub.publish;

import org.jspecify.annotations.NullMarked;
