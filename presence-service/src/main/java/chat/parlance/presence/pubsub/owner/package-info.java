/// What owners do with nodes (XEP-0060 section 8). Start at
/// [chat.parlance.presence.pubsub.owner.Owners].
@NullMarked
package chat.parlance.presence.pubsub.owner;

import org.jspecify.annotations.NullMarked;
