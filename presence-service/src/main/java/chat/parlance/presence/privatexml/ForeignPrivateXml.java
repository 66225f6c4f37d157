package chat.parlance.presence.privatexml;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;

/// Keeps what is private from all others (XEP-0049 section 2.3), whether the account exists or not.
final class ForeignPrivateXml implements Handler<Iq> {

  enum Outcome {
    FORBIDDEN
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.ACCOUNT, "query", PrivateXmlQuery.NAMESPACE);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var error = StanzaError.of(Condition.FORBIDDEN);
    return new Decision(Outcome.FORBIDDEN, Answer.error(request, error, context));
  }
}
