/// XEP-0012: Last Activity of the domain.
@NullMarked
package chat.parlance.gateway.iq.lastactivity;

import org.jspecify.annotations.NullMarked;
