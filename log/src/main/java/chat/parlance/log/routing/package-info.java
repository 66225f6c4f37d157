/// Which inbox a stanza goes to, made of what the handlers of each service declare. Start at
/// [chat.parlance.log.routing.RouteTable].
@NullMarked
package chat.parlance.log.routing;

import org.jspecify.annotations.NullMarked;
