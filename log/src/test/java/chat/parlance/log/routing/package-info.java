@NullMarked
package chat.parlance.log.routing;

import org.jspecify.annotations.NullMarked;
