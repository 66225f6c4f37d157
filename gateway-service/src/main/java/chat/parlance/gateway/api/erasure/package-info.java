/// How far the erasure of a deleted account is, over REST. Start at
/// [chat.parlance.gateway.api.erasure.ErasureController].
@NullMarked
package chat.parlance.gateway.api.erasure;

import org.jspecify.annotations.NullMarked;
