/// Blocks over REST: whom the whole domain blocks, and the block list of an account. Start at
/// [chat.parlance.gateway.api.block.HostBlockController].
@NullMarked
package chat.parlance.gateway.api.block;

import org.jspecify.annotations.NullMarked;
