/// Kafka, as the gateway uses it: one producer, the followers of its topics, and what it writes
/// there.
@NullMarked
package chat.parlance.gateway.broker;

import org.jspecify.annotations.NullMarked;
