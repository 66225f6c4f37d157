/// What an address asked to be woken for: kept as a fact of the log, so that it outlives whoever
/// owns the address. Start at [chat.parlance.log.timer.Timer].
@NullMarked
package chat.parlance.log.timer;

import org.jspecify.annotations.NullMarked;
