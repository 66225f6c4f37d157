package chat.parlance.gateway.broker;

/// Says that the gateway of a slot is alive.
///
/// @param epoch grows with every start of a gateway in the slot
record Heartbeat(int slot, int epoch) {}
