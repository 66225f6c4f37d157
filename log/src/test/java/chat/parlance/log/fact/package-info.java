@NullMarked
package chat.parlance.log.fact;

import org.jspecify.annotations.NullMarked;
