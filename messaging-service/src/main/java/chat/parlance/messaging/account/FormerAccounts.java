package chat.parlance.messaging.account;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Former;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import java.util.List;
import java.util.Set;

/// Moves what an older version kept of accounts in memory into the store.
final class FormerAccounts implements Handler<Told> {

  enum Outcome {
    MOVED,
    MOVED_BEFORE
  }

  @Override
  public Route<Told> route() {
    return Route.told(FormerAccount.FACT.name());
  }

  @Override
  public List<Former> former() {
    return List.of(Former.of(FormerAccount.FACT));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(FormerAccount.FACT, HostedAccount.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var former = context.facts().get(FormerAccount.FACT);
    return former == null
        ? Decision.nothing(Outcome.MOVED_BEFORE)
        : new Decision(Outcome.MOVED, former.move());
  }
}
