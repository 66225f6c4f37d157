/// Gives items to those who ask (XEP-0060 section 6.5). Start at
/// [chat.parlance.presence.pubsub.items.Retrieval].
@NullMarked
package chat.parlance.presence.pubsub.items;

import org.jspecify.annotations.NullMarked;
