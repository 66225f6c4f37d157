package chat.parlance.log;

import chat.parlance.log.Effect.Put;
import java.util.List;
import java.util.Set;

/// Forgets facts with the account that they are of, unseen. For a feature whose state is nothing to
/// anybody else.
public final class Erasure implements Handler<AccountEvent> {

  private enum Outcome {
    ERASED,
    ACCOUNT_STAYS
  }

  private final Set<Fact<?>> facts;

  private Erasure(Set<Fact<?>> facts) {
    this.facts = facts;
  }

  /// Of these facts.
  public static Erasure of(Fact<?>... facts) {
    return new Erasure(Set.of(facts));
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public Set<Fact<?>> facts(AccountEvent event) {
    return event.kind() == AccountEvent.Kind.DELETED ? facts : Set.of();
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    List<Effect> effects = facts.stream().<Effect>map(fact -> new Put<>(fact, null)).toList();
    return new Decision(Outcome.ERASED, effects);
  }
}
