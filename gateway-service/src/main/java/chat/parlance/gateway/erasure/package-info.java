/// What becomes of a deleted account: how far each service is with erasing it, and when each has
/// finished. Nothing that is kept of an erasure says whose it was. Start at
/// [chat.parlance.gateway.erasure.Erasures].
@NullMarked
package chat.parlance.gateway.erasure;

import org.jspecify.annotations.NullMarked;
