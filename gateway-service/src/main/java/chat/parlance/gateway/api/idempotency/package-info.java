/// Requests that may be sent twice and count once: the header `Idempotency-Key`. Start at
/// [chat.parlance.gateway.api.idempotency.IdempotencyFilter].
@NullMarked
package chat.parlance.gateway.api.idempotency;

import org.jspecify.annotations.NullMarked;
