/// The REST routes to services in other processes. Start at
/// [chat.parlance.gateway.api.route.RouteProperties].
@NullMarked
package chat.parlance.gateway.api.route;

import org.jspecify.annotations.NullMarked;
