/// The one way to the log: in order, in few requests, and for as long as it takes. Start at
/// [chat.parlance.gateway.broker.producer.RecordPump].
@NullMarked
package chat.parlance.gateway.broker.producer;

import org.jspecify.annotations.NullMarked;
