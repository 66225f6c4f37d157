package chat.parlance.presence.blocking;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Iq;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Unblocks addresses, or all (XEP-0191 sections 3.4 and 3.5).
final class UnblockSet implements Handler<Iq> {

  enum Outcome {
    UNBLOCKED,
    UNBLOCKED_ALL,
    NOT_BLOCKED,
    MALFORMED
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        Scope.OWN_ACCOUNT, Iq.Type.SET, BlockingRequest.UNBLOCK, BlockingRequest.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return BlockListChange.FACTS_OF_REQUESTS;
  }

  @Override
  public Decision decide(Iq set, Context context) {
    try {
      return unblock(set, BlockingRequest.items(set.payload()), context);
    } catch (BlockingRequest.Malformed e) {
      return new Decision(Outcome.MALFORMED, Answer.error(set, e.error(), context));
    }
  }

  private static Decision unblock(Iq set, List<Jid> items, Context context) {
    var before = BlockList.in(context.facts());
    if (before.items().isEmpty()) {
      return new Decision(Outcome.NOT_BLOCKED, Reply.result(set, null, context));
    }
    if (items.isEmpty()) {
      return changed(Outcome.UNBLOCKED_ALL, BlockList.EMPTY, List.of(), set, context);
    }
    var gone = items.stream().filter(before.items()::contains).toList();
    return gone.isEmpty()
        ? new Decision(Outcome.NOT_BLOCKED, Reply.result(set, null, context))
        : changed(Outcome.UNBLOCKED, before.without(gone), gone, set, context);
  }

  private static Decision changed(
      Outcome outcome, BlockList after, List<Jid> gone, Iq set, Context context) {
    var effects = new ArrayList<Effect>(BlockListChange.to(after, context));
    effects.addAll(Reply.result(set, null, context));
    effects.addAll(Listeners.push(BlockingRequest.of(BlockingRequest.UNBLOCK, gone), context));
    return new Decision(outcome, effects);
  }
}
