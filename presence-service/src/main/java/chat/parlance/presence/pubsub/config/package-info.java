/// What forms make of a node's configuration (XEP-0060 sections 7.1.5 and 8.2). Start at
/// [chat.parlance.presence.pubsub.config.NodeForm].
@NullMarked
package chat.parlance.presence.pubsub.config;

import org.jspecify.annotations.NullMarked;
