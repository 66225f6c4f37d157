/// What is kept of a node: its configuration, who may do what, who is subscribed, its items
/// (XEP-0060 section 4). Start at [chat.parlance.presence.pubsub.node.Node].
@NullMarked
package chat.parlance.presence.pubsub.node;

import org.jspecify.annotations.NullMarked;
