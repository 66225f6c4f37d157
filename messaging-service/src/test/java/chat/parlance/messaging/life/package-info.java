/// The lives of sessions as a whole: whatever the order of events, no message is lost.
@NullMarked
package chat.parlance.messaging.life;

import org.jspecify.annotations.NullMarked;
