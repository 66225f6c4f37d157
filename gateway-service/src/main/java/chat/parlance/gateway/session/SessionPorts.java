package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Settled;

/// What sessions need of the rest of the gateway.
///
/// @param settled hears when a session is done with a record of `deliveries`
public record SessionPorts(SessionLog log, StanzaRouter router, Settled settled) {}
