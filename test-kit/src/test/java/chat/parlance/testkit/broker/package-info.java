/// The log's runtime against a real broker.
@NullMarked
package chat.parlance.testkit.broker;

import org.jspecify.annotations.NullMarked;
