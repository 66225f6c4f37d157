package chat.parlance.log;

import java.util.function.Predicate;

/// A fact of the log as only an older version wrote it.
///
/// @param fact which
/// @param isFormer whether this JSON of it is an older version's
public record Former(Fact<?> fact, Predicate<String> isFormer) {

  /// One that isn't written any more at all.
  public static Former of(Fact<?> fact) {
    return new Former(fact, _ -> true);
  }
}
