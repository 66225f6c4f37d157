package chat.parlance.messaging.delivery;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Iq;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Brings a result or an error to the session it is for, available or not (RFC 6121 sections
/// 8.5.3.1 and 8.5.3.2.3). One that doesn't arrive is dropped. Requests are the presence service's,
/// which knows who may learn that a session is there.
final class IqDelivery implements Handler<Iq> {

  enum Outcome {
    DELIVERED,
    NO_SUCH_SESSION
  }

  @Override
  public Route<Iq> route() {
    return Route.iqToFullJid(EnumSet.of(Iq.Type.RESULT, Iq.Type.ERROR));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT);
  }

  @Override
  public Decision decide(Iq iq, Context context) {
    var session =
        iq.to() instanceof FullJid to
            ? AccountSessions.in(context.facts()).connected(to.resourcepart())
            : null;
    if (session == null) {
      return Decision.nothing(Outcome.NO_SUCH_SESSION);
    }
    var deliver = new Deliver(List.of(session), iq.element(), Undelivered.DROP);
    return new Decision(Outcome.DELIVERED, List.of(deliver));
  }
}
