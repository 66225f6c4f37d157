package chat.parlance.presence.roster;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;

/// Keeps rosters from all but their account (RFC 6121 section 2.3.3). Addresses that are no account
/// get the same answer.
final class ForeignRoster implements Handler<Iq> {

  enum Outcome {
    FORBIDDEN
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.ACCOUNT, RosterQuery.NAME, RosterQuery.NAMESPACE);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var error = StanzaError.of(Condition.FORBIDDEN);
    return new Decision(Outcome.FORBIDDEN, Answer.error(request, error, context));
  }
}
