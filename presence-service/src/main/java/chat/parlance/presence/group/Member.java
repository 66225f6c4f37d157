package chat.parlance.presence.group;

import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// Somebody in a group.
///
/// @param name what the others call the member, unless they chose a name themselves
record Member(BareJid jid, @Nullable String name) {}
