/// The HTTP side of messages sent over REST.
@NullMarked
package chat.parlance.messaging.api.web;

import org.jspecify.annotations.NullMarked;
