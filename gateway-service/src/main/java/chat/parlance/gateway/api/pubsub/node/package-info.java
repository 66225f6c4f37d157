/// What REST asks of nodes, as requests of XEP-0060 in the name of their owner. Start at
/// [chat.parlance.gateway.api.pubsub.node.Nodes].
@NullMarked
package chat.parlance.gateway.api.pubsub.node;

import org.jspecify.annotations.NullMarked;
