package chat.parlance.presence.session;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.log.Undelivered;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import java.util.List;

/// Tells whoever sent a stanza what is wrong with it (RFC 6120 section 8.3).
public final class Answer {

  private Answer() {}

  /// The error, or nothing where nobody may be answered: errors and results never are.
  public static List<Effect> error(Stanza stanza, StanzaError error, Context context) {
    var from = stanza.from();
    if (from == null || !mayBeAnswered(stanza)) {
      return List.of();
    }
    var reply = stanza.errorReply(error);
    var session = context.session();
    return session == null
        ? List.of(new Send(Inbox.MESSAGING, from.bare(), Stanza.ofTrusted(reply), null))
        : List.of(new Deliver(List.of(session), reply, Undelivered.DROP));
  }

  private static boolean mayBeAnswered(Stanza stanza) {
    return stanza instanceof Iq iq ? iq.isRequest() : !stanza.isError();
  }
}
