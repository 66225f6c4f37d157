package chat.parlance.presence.request;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings a request to the session it is for, available or not, if its sender may know that the
/// session is there. Any other sender is told what it would hear if the session or the account
/// didn't exist. Results and errors are messaging's.
@Implements(
    rfc = 6121,
    version = "8.5.3.1, 8.5.3.2.3",
    status = Implements.Status.COMPLETE,
    note = "IQs reach only those who let their sender see their presence")
final class RequestDelivery implements Handler<Iq> {

  enum Outcome {
    DELIVERED,
    NO_SUCH_SESSION,
    STRANGER
  }

  private static final StanzaError UNAVAILABLE = StanzaError.of(Condition.SERVICE_UNAVAILABLE);

  private final Acquaintance acquaintance;

  RequestDelivery(RequestProperties properties) {
    acquaintance = new Acquaintance(properties);
  }

  @Override
  public Route<Iq> route() {
    return Route.iqToFullJid(EnumSet.of(Iq.Type.GET, Iq.Type.SET));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Acquaintance.FACTS;
  }

  /// No roster for what the account sends to itself.
  @Override
  public Set<Fact<?>> facts(Iq request) {
    var from = request.from();
    var to = request.to();
    return from != null && to != null && from.bare().equals(to.bare())
        ? Set.of(AccountPresence.FACT, DirectedTargets.FACT)
        : facts();
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var session = session(request, context);
    if (session == null) {
      return refused(Outcome.NO_SUCH_SESSION, request, context);
    }
    var from = request.from();
    if (from == null || !acquaintance.of(from, session, context)) {
      return refused(Outcome.STRANGER, request, context);
    }
    var deliver = new Deliver(List.of(session), request.element(), Undelivered.RETURN);
    return new Decision(Outcome.DELIVERED, List.of(deliver));
  }

  private static @Nullable SessionAddress session(Iq request, Context context) {
    if (!(request.to() instanceof FullJid to)) {
      return null;
    }
    var session = AccountPresence.in(context.facts()).withResource(to.resourcepart());
    return session == null ? null : session.address();
  }

  private static Decision refused(Outcome outcome, Iq request, Context context) {
    return new Decision(outcome, Answer.error(request, UNAVAILABLE, context));
  }
}
