/// What clients ask of nodes, read from `<pubsub/>`, and how they are answered (XEP-0060). Start at
/// [chat.parlance.presence.pubsub.request.PubsubRequest].
@NullMarked
package chat.parlance.presence.pubsub.request;

import org.jspecify.annotations.NullMarked;
