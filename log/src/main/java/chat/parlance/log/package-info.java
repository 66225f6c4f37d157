/// The vocabulary of every service: what comes from the log ([chat.parlance.log.Payload]), who
/// decides what it causes ([chat.parlance.log.Handler]), and what can be caused
/// ([chat.parlance.log.Effect]). All of it is pure. How records look is in `envelope`, what runs
/// handlers in `runtime`, Kafka in `broker`.
@NullMarked
package chat.parlance.log;

import org.jspecify.annotations.NullMarked;
