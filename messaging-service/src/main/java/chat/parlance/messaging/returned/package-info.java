/// Deliveries that failed: what a session that is over never acknowledged, handed back by its
/// gateway.
@NullMarked
package chat.parlance.messaging.returned;

import org.jspecify.annotations.NullMarked;
