/// Limits by a peer's address. Start at [chat.parlance.gateway.limit.AddressLimit].
@NullMarked
package chat.parlance.gateway.limit;

import org.jspecify.annotations.NullMarked;
