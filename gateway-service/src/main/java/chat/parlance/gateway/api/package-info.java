/// The REST edge: accounts, sessions, API keys, problems (RFC 9457), and the routes to other
/// services. Start at [chat.parlance.gateway.api.ApiConfiguration].
@NullMarked
package chat.parlance.gateway.api;

import org.jspecify.annotations.NullMarked;
