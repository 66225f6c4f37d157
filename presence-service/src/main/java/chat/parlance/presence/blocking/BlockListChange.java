package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Held;
import chat.parlance.presence.blocking.guard.BlockedAddresses;
import chat.parlance.presence.blocking.guard.Shunned;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.watch.Watchers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a change of the block list causes, in an order that matters: who is blocked from now on
/// sees the account go while it still may hear of it, and is asked for its presence when it may
/// answer.
final class BlockListChange {

  /// What a change of the block list depends on.
  static final Set<Fact<?>> FACTS =
      Set.of(
          AccountPresence.FACT, BlockList.FACT, DirectedTargets.FACT, Roster.FACT, Watchers.FACT);

  /// The same, where those of the account's clients hear of it that want to.
  static final Set<Fact<?>> FACTS_OF_REQUESTS =
      Stream.concat(FACTS.stream(), Stream.of(Listeners.FACT))
          .collect(Collectors.toUnmodifiableSet());

  private BlockListChange() {}

  /// A deleted account blocks nobody. Who blocks it still does.
  static Erasure erasure() {
    return Erasure.of(
            Held.of(BlockList.FACT),
            Held.of(BlockedAddresses.FACT).notGiven("a copy of the block list"),
            Held.of(Listeners.FACT),
            Held.of(Shunned.FACT).notGiven("what others block is not for who is blocked to know"))
        .telling(context -> to(BlockList.EMPTY, context), FACTS);
  }

  /// Nothing, if the items are the same.
  static List<Effect> to(BlockList wanted, Context context) {
    var before = BlockList.in(context.facts());
    if (wanted.items().equals(before.items())) {
      return List.of();
    }
    var after = wanted.telling(BlockedAccounts.of(wanted, context));
    var effects = new ArrayList<Effect>(Visibility.hide(before, after, context));
    effects.addAll(after.keep(context.address()));
    effects.addAll(BlockedAccounts.tell(before, after));
    effects.addAll(OutwardBlocks.change(before, after, context.address()));
    effects.addAll(Visibility.ask(before, after, context));
    return effects;
  }
}
