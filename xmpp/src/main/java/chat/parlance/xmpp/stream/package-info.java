/// Streams: their errors (RFC 6120 section 4.9) and their framing over WebSocket (RFC 7395).
@NullMarked
package chat.parlance.xmpp.stream;

import org.jspecify.annotations.NullMarked;
