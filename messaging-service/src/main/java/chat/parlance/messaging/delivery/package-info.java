/// What happens to messages and IQs for an account's sessions (RFC 6121 section 8.5); presence is
/// the presence service's. Start at [chat.parlance.messaging.delivery.DeliveryRules], which is the
/// RFC's table as a function.
@NullMarked
package chat.parlance.messaging.delivery;

import org.jspecify.annotations.NullMarked;
