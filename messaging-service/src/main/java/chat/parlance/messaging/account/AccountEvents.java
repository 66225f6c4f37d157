package chat.parlance.messaging.account;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Handler;
import chat.parlance.log.Held;
import chat.parlance.log.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Follows which accounts there are. What else messaging holds of a deleted account, each feature
/// erases itself.
final class AccountEvents implements Handler<AccountEvent> {

  enum Outcome {
    KNOWN,
    KNOWN_BEFORE,
    FORGOTTEN
  }

  private static final String SAID_ELSEWHERE = "that there is an account, its own line says";

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(HostedAccount.FACT, FormerAccount.FACT);
  }

  @Override
  public List<Held> holds() {
    return List.of(
        Held.of(HostedAccount.FACT).notGiven(SAID_ELSEWHERE),
        Held.of(FormerAccount.FACT).notGiven(SAID_ELSEWHERE));
  }

  // Of an account that is new to us, the last event may be any: a service that is introduced late
  // hears no other.
  @Override
  public Decision decide(AccountEvent event, Context context) {
    return switch (event.kind()) {
      case CREATED, DISABLED, ENABLED -> keep(context.facts());
      case DELETED -> new Decision(Outcome.FORGOTTEN, Erasure.effects(holds(), context.facts()));
    };
  }

  private static Decision keep(Facts facts) {
    var effects = new ArrayList<Effect>();
    if (facts.get(HostedAccount.FACT) == null) {
      effects.add(new Put<>(HostedAccount.FACT, new HostedAccount()));
    }
    if (facts.get(FormerAccount.FACT) != null) {
      effects.add(new Put<>(FormerAccount.FACT, null));
    }
    return new Decision(effects.isEmpty() ? Outcome.KNOWN_BEFORE : Outcome.KNOWN, effects);
  }
}
