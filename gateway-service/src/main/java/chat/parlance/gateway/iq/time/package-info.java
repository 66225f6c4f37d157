/// XEP-0202: Entity Time.
@NullMarked
package chat.parlance.gateway.iq.time;

import org.jspecify.annotations.NullMarked;
