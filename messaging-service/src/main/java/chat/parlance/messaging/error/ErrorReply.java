package chat.parlance.messaging.error;

import chat.parlance.log.Effect;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import java.util.List;

/// Tells the sender of a stanza that it went nowhere.
public final class ErrorReply {

  private static final StanzaError SERVICE_UNAVAILABLE =
      StanzaError.of(StanzaError.Condition.SERVICE_UNAVAILABLE);

  private ErrorReply() {}

  /// The effects of refusing a stanza with `<service-unavailable/>`: none where nobody may be told,
  /// as for an error, which is never answered with an error (RFC 6120 section 8.3.1).
  public static List<Effect> serviceUnavailable(Stanza refused) {
    var sender = refused.from();
    if (sender == null || sender.bare().isDomain() || !mayBeAnswered(refused)) {
      return List.of();
    }
    var reply = Stanza.ofTrusted(refused.errorReply(SERVICE_UNAVAILABLE));
    return List.of(new Effect.Send(Inbox.MESSAGING, sender.bare(), reply, null));
  }

  private static boolean mayBeAnswered(Stanza stanza) {
    return !stanza.isError() && !(stanza instanceof Iq iq && iq.type() == Iq.Type.RESULT);
  }
}
