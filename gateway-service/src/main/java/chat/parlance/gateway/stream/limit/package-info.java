/// How much one client may send, and how many clients one address may have.
@NullMarked
package chat.parlance.gateway.stream.limit;

import org.jspecify.annotations.NullMarked;
