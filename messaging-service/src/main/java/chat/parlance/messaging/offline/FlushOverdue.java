package chat.parlance.messaging.offline;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.stanza.Message;
import java.util.Set;

/// Delivers what waits for a closing session whose gateway never answered, when the next message
/// comes. Runs after delivery, which has put that message behind the others.
final class FlushOverdue implements Handler<Message> {

  private final Flush flush;

  FlushOverdue(Flush flush) {
    this.flush = flush;
  }

  @Override
  public Route<Message> route() {
    return Route.messages(Scope.OWN_ACCOUNT, Scope.ACCOUNT, Scope.RESOURCE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountSessions.FACT, Waiting.FACT);
  }

  @Override
  public Decision decide(Message message, Context context) {
    return AccountSessions.in(context.facts()).hasClosing()
        ? flush.decide(context)
        : Decision.nothing(Flush.Outcome.NO_OCCASION);
  }
}
