package chat.parlance.presence.blocking;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Results of requests. They go through messaging's log of the account, behind what messaging was
/// told: who hears that an address is blocked gets no message of it any more. The gateway itself
/// has no place in that log, and is answered at once.
final class Reply {

  private Reply() {}

  static List<Effect> result(Iq request, @Nullable Element payload, Context context) {
    var session = context.session();
    if (session != null && session.isGateway()) {
      return Answer.result(request, payload, context);
    }
    var result = Stanza.ofTrusted(request.result(payload));
    return List.of(new Send(Inbox.MESSAGING, context.address(), result, null));
  }
}
