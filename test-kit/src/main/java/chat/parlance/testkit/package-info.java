/// Runs the handlers of a service on records in memory. Start at [chat.parlance.testkit.Kit].
@NullMarked
package chat.parlance.testkit;

import org.jspecify.annotations.NullMarked;
