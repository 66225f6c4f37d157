package chat.parlance.gateway.platform.online;

import chat.parlance.xmpp.jid.BareJid;

/// An account that has a session somewhere on the platform.
///
/// @param active whether a client of it has said something lately
public record OnlineAccount(BareJid jid, boolean active) {}
