@NullMarked
package chat.parlance.log.state;

import org.jspecify.annotations.NullMarked;
