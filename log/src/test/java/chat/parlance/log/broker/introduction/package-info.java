@NullMarked
package chat.parlance.log.broker.introduction;

import org.jspecify.annotations.NullMarked;
