package chat.parlance.presence.blocking;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.report.Reporting;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Blocks addresses (XEP-0191 section 3.3).
final class BlockSet implements Handler<Iq> {

  enum Outcome {
    BLOCKED,
    ALREADY_BLOCKED,
    MALFORMED,
    LIST_FULL
  }

  private static final StanzaError EMPTY = StanzaError.of(Condition.BAD_REQUEST, "no item");
  private static final StanzaError FULL =
      StanzaError.of(Condition.POLICY_VIOLATION, "the block list is full");

  private final BlockingProperties limits;
  private final Reporting reporting;

  BlockSet(BlockingProperties limits, Reporting reporting) {
    this.limits = limits;
    this.reporting = reporting;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        Scope.OWN_ACCOUNT, Iq.Type.SET, BlockingRequest.BLOCK, BlockingRequest.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return BlockListChange.FACTS_OF_REQUESTS;
  }

  @Override
  public Set<String> features() {
    return Set.of(Reporting.FEATURE);
  }

  @Override
  public Decision decide(Iq set, Context context) {
    try {
      var items = BlockingRequest.items(set.payload());
      return items.isEmpty()
          ? new Decision(Outcome.MALFORMED, Answer.error(set, EMPTY, context))
          : block(set, items, context);
    } catch (BlockingRequest.Malformed e) {
      return new Decision(Outcome.MALFORMED, Answer.error(set, e.error(), context));
    }
  }

  private Decision block(Iq set, List<Jid> items, Context context) {
    var before = BlockList.in(context.facts());
    var added = items.stream().filter(item -> !before.items().contains(item)).toList();
    var after = before.with(added);
    if (!limits.allow(after, context.address())) {
      return new Decision(Outcome.LIST_FULL, Answer.error(set, FULL, context));
    }
    var effects = new ArrayList<Effect>(BlockListChange.to(after, context));
    effects.addAll(reporting.keep(set.element().children().getFirst().children(), context));
    effects.addAll(Reply.result(set, null, context));
    if (added.isEmpty()) {
      return new Decision(Outcome.ALREADY_BLOCKED, effects);
    }
    effects.addAll(Listeners.push(BlockingRequest.of(BlockingRequest.BLOCK, added), context));
    return new Decision(Outcome.BLOCKED, effects);
  }
}
