package chat.parlance.log;

import chat.parlance.log.Effect.Put;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Forgets facts with the account that they are of, and tells those who have to hear of it.
public final class Erasure implements Handler<AccountEvent> {

  private enum Outcome {
    ERASED,
    ACCOUNT_STAYS
  }

  private final List<Held> held;
  private final Set<Fact<?>> facts;
  private final Function<Context, List<Effect>> news;

  private Erasure(List<Held> held, Set<Fact<?>> needed, Function<Context, List<Effect>> news) {
    var all = new HashSet<Fact<?>>(needed);
    held.forEach(one -> all.add(one.fact()));
    this.held = held;
    this.facts = Set.copyOf(all);
    this.news = news;
  }

  /// Of these facts, which have no parts.
  public static Erasure of(Fact<?>... facts) {
    return of(Arrays.stream(facts).map(Held::of).toArray(Held[]::new));
  }

  /// Of all this.
  public static Erasure of(Held... held) {
    return new Erasure(List.of(held), Set.of(), _ -> List.of());
  }

  /// The same, with something to be told before.
  ///
  /// @param toldOf what is told, of what is known still
  /// @param needed facts that it is told of, beside those that are forgotten
  public Erasure telling(Function<Context, List<Effect>> toldOf, Set<Fact<?>> needed) {
    return new Erasure(held, needed, toldOf);
  }

  public Erasure telling(Function<Context, List<Effect>> toldOf) {
    return telling(toldOf, Set.of());
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
    return event.kind() == AccountEvent.Kind.DELETED ? facts : Set.of();
  }

  @Override
  public Decision decide(AccountEvent event, Context context) {
    if (event.kind() != AccountEvent.Kind.DELETED) {
      return Decision.nothing(Outcome.ACCOUNT_STAYS);
    }
    var effects = new ArrayList<>(news.apply(context));
    effects.addAll(effects(held, context.facts()));
    return new Decision(Outcome.ERASED, effects);
  }

  /// Forgets it all.
  public static List<Effect> effects(List<Held> held, Facts facts) {
    return held.stream()
        .flatMap(one -> one.all().apply(facts))
        .<Effect>map(fact -> new Put<>(fact, null))
        .toList();
  }
}
