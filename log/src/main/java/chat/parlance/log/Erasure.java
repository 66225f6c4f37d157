package chat.parlance.log;

import chat.parlance.log.Effect.Put;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Forgets facts with the account that they are of, unseen. For a feature whose state is nothing to
/// anybody else.
public final class Erasure implements Handler<AccountEvent> {

  private enum Outcome {
    ERASED,
    ACCOUNT_STAYS
  }

  private final List<Held> held;

  private Erasure(List<Held> held) {
    this.held = held;
  }

  /// Of these facts, which have no parts.
  public static Erasure of(Fact<?>... facts) {
    return new Erasure(Arrays.stream(facts).map(Held::of).toList());
  }

  /// Of all this.
  public static Erasure of(Held... held) {
    return new Erasure(List.of(held));
  }

  @Override
  public Route<AccountEvent> route() {
    return Route.accounts();
  }

  @Override
  public List<Held> holds() {
    return held;
  }

  @Override
  public Set<Fact<?>> facts(AccountEvent event) {
    return event.kind() == AccountEvent.Kind.DELETED
        ? held.stream().map(Held::fact).collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    return event.kind() == AccountEvent.Kind.DELETED
        ? new Decision(Outcome.ERASED, effects(held, context.facts()))
        : Decision.nothing(Outcome.ACCOUNT_STAYS);
  }

  /// Forgets it all.
  public static List<Effect> effects(List<Held> held, Facts facts) {
    return held.stream()
        .flatMap(one -> one.all().apply(facts))
        .<Effect>map(fact -> new Put<>(fact, null))
        .toList();
  }
}
