@NullMarked
package chat.parlance.log.runtime;

import org.jspecify.annotations.NullMarked;
