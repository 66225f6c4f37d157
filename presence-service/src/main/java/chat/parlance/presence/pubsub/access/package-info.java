/// Who may do what with a node (XEP-0060 sections 4.1 and 4.5). Who isn't subscribed to an
/// account's presence can't tell a node that isn't for him from one that isn't there, nor from an
/// account that isn't there. Start at [chat.parlance.presence.pubsub.access.Access].
@NullMarked
package chat.parlance.presence.pubsub.access;

import org.jspecify.annotations.NullMarked;
