/// A Kafka broker (KRaft, broker and controller in one) inside this JVM, small and on loopback
/// only.
///
/// Start reading at [EmbeddedBroker]. `BrokerApplication` is the same broker as a process of its
/// own.
@NullMarked
package chat.parlance.standalone.broker;

import org.jspecify.annotations.NullMarked;
