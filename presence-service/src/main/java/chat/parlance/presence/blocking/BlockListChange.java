package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import java.util.ArrayList;
import java.util.List;

/// What a change of the block list causes, in an order that matters: who is blocked from now on
/// sees the account go while it still may hear of it, and is asked for its presence when it may
/// answer.
final class BlockListChange {

  private BlockListChange() {}

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
