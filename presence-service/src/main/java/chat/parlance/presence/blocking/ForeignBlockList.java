package chat.parlance.presence.blocking;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.EnumSet;

/// Keeps block lists from all but their account, and tells that account what makes no sense.
/// Addresses that are no account get the same answer.
final class ForeignBlockList implements Handler<Iq> {

  enum Outcome {
    FORBIDDEN,
    NO_SUCH_REQUEST
  }

  @Override
  public Route<Iq> route() {
    return new Route.OfIq(
        EnumSet.of(Scope.ACCOUNT),
        EnumSet.of(Iq.Type.GET, Iq.Type.SET),
        null,
        BlockingRequest.NAMESPACE);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var from = request.from();
    boolean isOwn = from != null && from.bare().equals(context.address());
    return isOwn
        ? answer(Outcome.NO_SUCH_REQUEST, Condition.BAD_REQUEST, request, context)
        : answer(Outcome.FORBIDDEN, Condition.FORBIDDEN, request, context);
  }

  private static Decision answer(
      Outcome outcome, Condition condition, Iq request, Context context) {
    return new Decision(outcome, Answer.error(request, StanzaError.of(condition), context));
  }
}
