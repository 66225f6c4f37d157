/// Messages sent over REST. Start at [chat.parlance.messaging.api.OutgoingMessage]; the HTTP side
/// is in `web`, the log in `broker`.
@NullMarked
package chat.parlance.messaging.api;

import org.jspecify.annotations.NullMarked;
