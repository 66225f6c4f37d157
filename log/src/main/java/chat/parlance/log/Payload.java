package chat.parlance.log;

/// What a record of an inbox carries.
public sealed interface Payload
    permits StanzaPayload, SessionEvent, AccountEvent, Returned, Told, Woken {}
