package chat.parlance.gateway.broker;

import chat.parlance.gateway.blocking.Blocks;
import chat.parlance.gateway.delivery.CommitRing;
import chat.parlance.gateway.delivery.Deliveries;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.session.SlotNumbers;
import chat.parlance.gateway.session.SlotSessions;

/// What a slot is made of.
///
/// @param deliveries given what the log has for it
/// @param ring knows which of them are done with
/// @param silence knows which gateways there are
/// @param blocks knows who is blocked
/// @param accounts knows which accounts lost their sessions
record SlotParts(
    SlotNumbers numbers,
    SlotSessions sessions,
    EdgeRoutes routes,
    Deliveries deliveries,
    CommitRing ring,
    SlotSilence silence,
    Blocks blocks,
    AccountWatch accounts) {}
