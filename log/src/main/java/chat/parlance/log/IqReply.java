package chat.parlance.log;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Send;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers to requests (RFC 6120 section 8.2.3), as effects.
public final class IqReply {

  private IqReply() {}

  public static List<Effect> result(Iq request, @Nullable Element payload, Context context) {
    return to(request, request.result(payload), context);
  }

  public static List<Effect> error(Iq request, StanzaError error, Context context) {
    return to(request, request.errorReply(error), context);
  }

  // A request that no client sent is answered by way of its sender's log.
  private static List<Effect> to(Iq request, Element answer, Context context) {
    var session = context.session();
    if (session != null) {
      return List.of(new Deliver(List.of(session), answer, Undelivered.DROP));
    }
    var from = request.from();
    return from == null
        ? List.of()
        : List.of(new Send(Inbox.MESSAGING, from.bare(), Stanza.ofTrusted(answer), null));
  }
}
