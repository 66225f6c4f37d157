/// Delayed delivery (XEP-0203): the stamp on messages that waited.
@NullMarked
package chat.parlance.messaging.delay;

import org.jspecify.annotations.NullMarked;
