/// WebSocket for XMPP's subprotocol (RFC 6455, RFC 7395 section 3.1) on the port that HTTP has too:
/// a request for `/ws` is taken from the web server, and one lean handler stays. Start at
/// [chat.parlance.gateway.websocket.Handover].
@NullMarked
package chat.parlance.gateway.websocket;

import org.jspecify.annotations.NullMarked;
