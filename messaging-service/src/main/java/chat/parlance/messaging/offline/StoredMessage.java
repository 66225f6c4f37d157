package chat.parlance.messaging.offline;

import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// A message that waits for its recipient.
///
/// @param stanzaId the id that the recipient's account gave it; sorts in the order of arrival
/// @param xml as it will be delivered, stanza-id and delay included
/// @param sender who sent it; absent for what older versions kept
public record StoredMessage(String stanzaId, String xml, @Nullable BareJid sender) {}
