/// Where peers are, and how often each may do something. Start at
/// [chat.parlance.gateway.limit.Limit].
@NullMarked
package chat.parlance.gateway.limit;

import org.jspecify.annotations.NullMarked;
