/// What the processes of the platform have in common.
@NullMarked
package chat.parlance.log.process;

import org.jspecify.annotations.NullMarked;
