@NullMarked
package chat.parlance.log;

import org.jspecify.annotations.NullMarked;
