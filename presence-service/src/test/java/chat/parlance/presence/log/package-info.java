/// The service on a real log.
@NullMarked
package chat.parlance.presence.log;

import org.jspecify.annotations.NullMarked;
