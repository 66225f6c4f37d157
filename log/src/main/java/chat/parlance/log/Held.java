package chat.parlance.log;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a feature holds of an account as one kind of fact: it is forgotten with the account, and
/// given to whom it is about who asks for it.
///
/// @param fact the kind; one without a part
/// @param all the facts of that kind that an account has, by what else is known of it: one, or as
///   many as it has parts
/// @param notGiven why it is forgotten, but not given; absent for what is given
public record Held(
    Fact<?> fact, Function<Facts, Stream<? extends Fact<?>>> all, @Nullable String notGiven) {

  public Held {
    if (!fact.part().isEmpty()) {
      throw new IllegalArgumentException("a part is no kind of fact");
    }
  }

  /// A fact that has no parts.
  public static Held of(Fact<?> fact) {
    return new Held(fact, _ -> Stream.of(fact), null);
  }

  /// A fact that has parts.
  ///
  /// @param parts those that there are
  public static Held inParts(Fact<?> fact, Function<Facts, Stream<? extends Fact<?>>> parts) {
    return new Held(fact, parts, null);
  }

  /// The same, which isn't given.
  ///
  /// @param why for who reads the code
  public Held notGiven(String why) {
    return new Held(fact, all, why);
  }

  public boolean isGiven() {
    return notGiven == null;
  }
}
