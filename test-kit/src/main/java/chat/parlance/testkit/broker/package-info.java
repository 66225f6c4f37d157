/// A real Kafka broker (KRaft) in the JVM of a test.
@NullMarked
package chat.parlance.testkit.broker;

import org.jspecify.annotations.NullMarked;
