package chat.parlance.log;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What whoever sent a stanza hears of it, as effects. What no client sent is answered by way of
/// its sender's log.
public final class Answer {

  private Answer() {}

  public static List<Effect> result(Iq request, @Nullable Element payload, Context context) {
    return to(request, request.result(payload), context);
  }

  /// The error, or nothing where nobody may be answered: errors and results never are (RFC 6120
  /// section 8.3.1).
  public static List<Effect> error(Stanza stanza, StanzaError error, Context context) {
    boolean mayBe = stanza instanceof Iq iq ? iq.isRequest() : !stanza.isError();
    return mayBe ? to(stanza, stanza.errorReply(error), context) : List.of();
  }

  /// An answer that is made already.
  public static List<Effect> to(Stanza stanza, Element answer, Context context) {
    var session = context.session();
    if (session != null) {
      return List.of(new Deliver(List.of(session), answer, Undelivered.DROP));
    }
    var from = stanza.from();
    return from == null
        ? List.of()
        : List.of(new Send(Inbox.MESSAGING, from.bare(), Stanza.ofTrusted(answer), null));
  }
}
