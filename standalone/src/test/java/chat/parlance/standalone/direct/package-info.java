/// The short way to the broker, beside Kafka's own clients.
@NullMarked
package chat.parlance.standalone.direct;

import org.jspecify.annotations.NullMarked;
