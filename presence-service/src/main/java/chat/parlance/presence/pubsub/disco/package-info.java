/// Says which nodes there are and what they are like (XEP-0060 section 5). Start at
/// [chat.parlance.presence.pubsub.disco.PubsubInfo].
@NullMarked
package chat.parlance.presence.pubsub.disco;

import org.jspecify.annotations.NullMarked;
