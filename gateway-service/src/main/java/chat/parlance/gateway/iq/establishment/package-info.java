/// Session establishment of RFC 3921, which RFC 6121 did away with and old clients still ask for.
@NullMarked
package chat.parlance.gateway.iq.establishment;

import org.jspecify.annotations.NullMarked;
