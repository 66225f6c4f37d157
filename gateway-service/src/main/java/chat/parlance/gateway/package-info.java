/// The edge of the platform: what wires it and starts it. Each feature has a package of its own; a
/// client's way goes through `websocket`, `stream`, `sasl`, `session`, `routing` to the log.
@NullMarked
package chat.parlance.gateway;

import org.jspecify.annotations.NullMarked;
