/// The way into the log for messages sent over REST.
@NullMarked
package chat.parlance.messaging.api.broker;

import org.jspecify.annotations.NullMarked;
