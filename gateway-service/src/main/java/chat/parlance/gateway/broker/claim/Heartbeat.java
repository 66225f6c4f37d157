package chat.parlance.gateway.broker.claim;

import org.jspecify.annotations.Nullable;

/// Says that the gateway of a slot is alive.
///
/// @param epoch grows with every start of a gateway in the slot
/// @param gateway names the process; null from one that didn't say it yet
public record Heartbeat(int slot, int epoch, @Nullable String gateway) {}
