@NullMarked
package chat.parlance.testkit;

import org.jspecify.annotations.NullMarked;
