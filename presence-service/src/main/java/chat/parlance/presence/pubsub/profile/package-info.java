/// What other specifications want of an account's nodes of certain names, beyond XEP-0060: each
/// says it by a bean of its own package. Start at
/// [chat.parlance.presence.pubsub.profile.NodeProfile].
@NullMarked
package chat.parlance.presence.pubsub.profile;

import org.jspecify.annotations.NullMarked;
