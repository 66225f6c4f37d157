/// Subscriptions and affiliations as those who have them see them (XEP-0060 sections 5.6, 5.7, 6.1
/// and 6.2). Start at [chat.parlance.presence.pubsub.subscribe.Subscribing].
@NullMarked
package chat.parlance.presence.pubsub.subscribe;

import org.jspecify.annotations.NullMarked;
