/// Bodies of requests that a filter has to see before whoever serves the request. Start at
/// [chat.parlance.gateway.api.body.Bodies].
@NullMarked
package chat.parlance.gateway.api.body;

import org.jspecify.annotations.NullMarked;
