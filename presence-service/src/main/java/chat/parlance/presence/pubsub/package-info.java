/// Publish-subscribe (XEP-0060): at each account (XEP-0163), and as a service below the served
/// domain. One engine has both; what differs are the defaults, who may create nodes, and that an
/// account's nodes know its roster. Start at [chat.parlance.presence.pubsub.PubsubRequests].
@NullMarked
package chat.parlance.presence.pubsub;

import org.jspecify.annotations.NullMarked;
