@NullMarked
package chat.parlance.log.envelope;

import org.jspecify.annotations.NullMarked;
