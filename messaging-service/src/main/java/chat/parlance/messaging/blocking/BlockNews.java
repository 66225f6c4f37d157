package chat.parlance.messaging.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import java.util.List;

/// Hears whom the account blocks.
final class BlockNews implements Handler<Told> {

  enum Outcome {
    HEARD
  }

  @Override
  public Route<Told> route() {
    return Route.told("blocks");
  }

  @Override
  public Decision decide(Told told, Context context) {
    var blocked = told.as(BlockedAddresses.class);
    return new Decision(Outcome.HEARD, List.of(new Put<>(BlockedAddresses.FACT, blocked)));
  }
}
