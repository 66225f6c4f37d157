/// Programs that a test runs to their end.
@NullMarked
package chat.parlance.testkit.process;

import org.jspecify.annotations.NullMarked;
