package chat.parlance.messaging.archive;

import chat.parlance.log.Effect;
import chat.parlance.messaging.hint.Hint;
import chat.parlance.messaging.stanzaid.StanzaIdentity;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Message;
import org.jspecify.annotations.Nullable;

/// What goes into the archives of the two accounts that a message is between (XEP-0313 section
/// 8.1.1). The archives themselves belong to whoever reads the topic.
public final class Archiving {

  private Archiving() {}

  /// Whether archives keep a message: those of type "normal" or "chat" with a body, and what its
  /// sender says is worth it, unless the sender says that it isn't.
  public static boolean isWorthIt(Message message) {
    return switch (message.type()) {
      case NORMAL, CHAT ->
          (message.has("body", "jabber:client") || Hint.STORE.isIn(message)) && isAllowed(message);
      case HEADLINE -> Hint.STORE.isIn(message) && isAllowed(message);
      case GROUPCHAT, ERROR -> false;
    };
  }

  private static boolean isAllowed(Message message) {
    return !Hint.NO_STORE.isIn(message) && !Hint.NO_PERMANENT_STORE.isIn(message);
  }

  /// The copy for the recipient's archive.
  ///
  /// @param message as it is delivered, with the recipient's stanza-id
  public static Effect received(Message message, BareJid recipient, String stanzaId) {
    return new Effect.Archive(recipient, message.element(), stanzaId);
  }

  /// The copy for the sender's archive, or nothing when the sender has none here or is the
  /// recipient, whose archive has it already (an archive stores a message only once).
  ///
  /// @param message as it was sent, without the recipient's stanza-id
  public static @Nullable Effect sent(Message message, BareJid recipient, String stanzaId) {
    var from = message.from();
    if (from == null || !isOtherAccountOfOurs(from.bare(), recipient)) {
      return null;
    }
    var copy = StanzaIdentity.stamp(message, from.bare(), stanzaId);
    return new Effect.Archive(from.bare(), copy.element(), stanzaId);
  }

  private static boolean isOtherAccountOfOurs(BareJid sender, BareJid recipient) {
    return !sender.isDomain()
        && sender.domainpart().equals(recipient.domainpart())
        && !sender.equals(recipient);
  }
}
