package chat.parlance.presence.vcard;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;

/// Lets nobody set another's vCard (XEP-0054 section 3.2).
final class ForeignVCard implements Handler<Iq> {

  enum Outcome {
    FORBIDDEN
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.ACCOUNT, Iq.Type.SET, VCard.NAME, VCard.NAMESPACE);
  }

  @Override
  public Decision decide(Iq set, Context context) {
    var error = StanzaError.of(Condition.FORBIDDEN);
    return new Decision(Outcome.FORBIDDEN, Answer.error(set, error, context));
  }
}
