/// What the log has for the sessions of this slot: read, handed to the sessions, and committed once
/// every client has it. Start at [chat.parlance.gateway.delivery.Deliveries].
@NullMarked
package chat.parlance.gateway.delivery;

import org.jspecify.annotations.NullMarked;
