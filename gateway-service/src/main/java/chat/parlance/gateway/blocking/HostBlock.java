package chat.parlance.gateway.blocking;

import chat.parlance.xmpp.jid.Jid;
import java.time.Instant;

/// Somebody whom nobody in the domain hears.
///
/// @param jid an account, a domain, or a resource
public record HostBlock(Jid jid, Instant since) {}
