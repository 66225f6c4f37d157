package chat.parlance.gateway.broker;

/// How a gateway ends by itself. Neither may wait for what runs it.
///
/// @param lost another gateway has the slot: whatever this one still did would harm it
/// @param retired the slot is empty, as it was asked to be
record SlotEnds(Runnable lost, Runnable retired) {}
