@NullMarked
package chat.parlance.log.broker.loop;

import org.jspecify.annotations.NullMarked;
