/// Kafka in and out: the only place that knows it. Start at
/// [chat.parlance.log.broker.ServiceRuntime].
@NullMarked
package chat.parlance.log.broker;

import org.jspecify.annotations.NullMarked;
