@NullMarked
package chat.parlance.log.timer;

import org.jspecify.annotations.NullMarked;
