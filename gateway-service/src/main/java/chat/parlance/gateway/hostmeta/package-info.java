/// Where the WebSocket is: `/.well-known/host-meta` (XEP-0156, RFC 6415).
@NullMarked
package chat.parlance.gateway.hostmeta;

import org.jspecify.annotations.NullMarked;
