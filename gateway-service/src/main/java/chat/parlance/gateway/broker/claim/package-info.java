/// Whose a slot is, by the heartbeats in the topic `gateways`. Start at
/// [chat.parlance.gateway.broker.claim.SlotHeart].
@NullMarked
package chat.parlance.gateway.broker.claim;

import org.jspecify.annotations.NullMarked;
