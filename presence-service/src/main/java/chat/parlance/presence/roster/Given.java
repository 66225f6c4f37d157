package chat.parlance.presence.roster;

import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// Says that a shared group makes a contact one, whatever the account itself has made of it.
///
/// @param group its address
/// @param name as clients show it
/// @param contactName what the contact is called in the group, unless the account has a name
public record Given(BareJid group, String name, @Nullable String contactName) {}
