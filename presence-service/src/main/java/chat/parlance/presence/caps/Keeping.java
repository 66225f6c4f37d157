package chat.parlance.presence.caps;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import java.util.List;
import java.util.Set;

/// Keeps what has been learnt of a client, for all.
final class Keeping implements Handler<Told> {

  enum Outcome {
    KEPT,
    KNOWN
  }

  @Override
  public Route<Told> route() {
    return Route.told(Capabilities.NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(Capabilities.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    return context.facts().get(Capabilities.FACT) != null
        ? Decision.nothing(Outcome.KNOWN)
        : new Decision(
            Outcome.KEPT, List.of(new Put<>(Capabilities.FACT, told.as(Capabilities.class))));
  }
}
