package chat.parlance.messaging.offline;

/// A message that waits for its recipient.
///
/// @param stanzaId the id that the recipient's account gave it; sorts in the order of arrival
/// @param xml as it will be delivered, stanza-id and delay included
public record StoredMessage(String stanzaId, String xml) {}
