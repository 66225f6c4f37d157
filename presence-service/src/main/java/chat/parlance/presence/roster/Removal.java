package chat.parlance.presence.roster;

import chat.parlance.xmpp.jid.BareJid;

/// Remembers that a contact was removed from a roster, for clients that know an older version.
///
/// @param number of the version that came of it
public record Removal(BareJid jid, long number) {}
