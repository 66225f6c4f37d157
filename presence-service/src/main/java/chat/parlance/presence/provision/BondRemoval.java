package chat.parlance.presence.provision;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.watch.Watchers;
import java.util.List;
import java.util.Set;

/// Removes from the account's roster whoever was to be removed from both.
final class BondRemoval implements Handler<Told> {

  enum Outcome {
    REMOVED,
    NO_SUCH_ITEM
  }

  private final RosterProperties limits;

  BondRemoval(RosterProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Told> route() {
    return Route.told(Bond.REMOVED);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var changes = Changes.of(List.of(new Wish.Unwanted(told.teller(), false)), context);
    return new Decision(
        changes.isEmpty() ? Outcome.NO_SUCH_ITEM : Outcome.REMOVED,
        changes.effects(limits, context));
  }
}
