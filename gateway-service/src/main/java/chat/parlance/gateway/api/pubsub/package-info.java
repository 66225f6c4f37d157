/// Nodes over REST (XEP-0060): those of an account, in its own name, and those of the service
/// `pubsub.<domain>`, all of which are the domain's. Start at
/// [chat.parlance.gateway.api.pubsub.ServiceNodeController].
@NullMarked
package chat.parlance.gateway.api.pubsub;

import org.jspecify.annotations.NullMarked;
