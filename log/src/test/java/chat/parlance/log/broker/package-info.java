@NullMarked
package chat.parlance.log.broker;

import org.jspecify.annotations.NullMarked;
