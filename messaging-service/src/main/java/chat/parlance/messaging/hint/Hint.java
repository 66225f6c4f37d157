package chat.parlance.messaging.hint;

import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Message;

/// What a sender asks to be done, or not to be done, with a message. Hints in an error are those of
/// the message that failed, so they aren't looked at (XEP-0334 section 5); errors are never kept.
@Implements(
    xep = 334,
    version = "1.0.0",
    status = Implements.Status.PARTIAL,
    note = "no-copy has no meaning here until there are carbons")
public enum Hint {
  /// Not to be stored, not even until the recipient is back.
  NO_STORE("no-store"),
  /// Not to be archived.
  NO_PERMANENT_STORE("no-permanent-store"),
  /// To be stored although it doesn't look worth it, such as an encrypted message.
  STORE("store");

  static final String NAMESPACE = "urn:xmpp:hints";

  private final String element;

  Hint(String element) {
    this.element = element;
  }

  /// Whether the message carries this hint.
  public boolean isIn(Message message) {
    return message.has(element, NAMESPACE);
  }
}
