package chat.parlance.log;

import chat.parlance.xmpp.stanza.Stanza;

/// A stanza for the record's address, or from it.
public record StanzaPayload(Stanza stanza) implements Payload {}
