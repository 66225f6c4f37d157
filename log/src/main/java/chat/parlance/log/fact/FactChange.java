package chat.parlance.log.fact;

import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// A document to write, or to remove.
///
/// @param stored absent to remove the document
public record FactChange(String collection, BareJid address, @Nullable StoredFact stored) {}
