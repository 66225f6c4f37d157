/// Blocking and reporting over the wire, with what of it gets into the log.
@NullMarked
package chat.parlance.system.blocking;

import org.jspecify.annotations.NullMarked;
