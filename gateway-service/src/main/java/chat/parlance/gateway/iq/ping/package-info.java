/// XEP-0199: XMPP Ping, as the server answers it.
@NullMarked
package chat.parlance.gateway.iq.ping;

import org.jspecify.annotations.NullMarked;
