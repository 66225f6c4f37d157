/// What owners of nodes answer to those who want to subscribe: a form in a message (XEP-0060
/// section 8.6), which is for the service that has the node. Start at
/// [chat.parlance.messaging.authorization.SubscriptionAuthorization].
@NullMarked
package chat.parlance.messaging.authorization;

import org.jspecify.annotations.NullMarked;
