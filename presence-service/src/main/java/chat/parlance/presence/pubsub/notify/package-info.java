/// Tells subscribers what happens at a node (XEP-0060 section 7.1.2, XEP-0163 section 4): explicit
/// ones by a message to the subscribed JID, the sessions that see an account's presence and want
/// the node by one delivery for all. Start at [chat.parlance.presence.pubsub.notify.Notifications].
@NullMarked
package chat.parlance.presence.pubsub.notify;

import org.jspecify.annotations.NullMarked;
