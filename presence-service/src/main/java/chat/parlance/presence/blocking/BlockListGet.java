package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import java.util.ArrayList;
import java.util.Set;

/// Gives a client its account's block list, from when on it is told of every change (XEP-0191
/// section 3.2).
@Implements(xep = 191, version = "1.3", status = Implements.Status.COMPLETE)
final class BlockListGet implements Handler<Iq> {

  enum Outcome {
    SENT
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        Scope.OWN_ACCOUNT, Iq.Type.GET, BlockingRequest.BLOCK_LIST, BlockingRequest.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(BlockList.FACT, Listeners.FACT);
  }

  @Override
  public Set<String> features() {
    return Set.of(BlockingRequest.NAMESPACE);
  }

  @Override
  public Decision decide(Iq get, Context context) {
    var effects = new ArrayList<Effect>();
    var session = context.session();
    if (session != null && !session.isGateway()) {
      effects.add(Listeners.in(context.facts()).with(session).put());
    }
    var list = BlockList.in(context.facts());
    effects.addAll(OutwardBlocks.repeat(list, context.address()));
    effects.addAll(
        Reply.result(get, BlockingRequest.of(BlockingRequest.BLOCK_LIST, list.items()), context));
    return new Decision(Outcome.SENT, effects);
  }
}
