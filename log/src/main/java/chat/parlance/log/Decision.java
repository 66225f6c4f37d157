package chat.parlance.log;

import java.util.List;

/// What a record causes, and why.
///
/// @param reason for the log and the metrics
/// @param effects in the order in which they are to happen
public record Decision(Enum<?> reason, List<Effect> effects) {

  private enum Passed {
    PASSED
  }

  /// What a guard says of a stanza that is none of its concern, see [Route#guard].
  public static final Decision PASS = new Decision(Passed.PASSED, List.of());

  public Decision {
    effects = List.copyOf(effects);
  }

  /// It causes nothing.
  public static Decision nothing(Enum<?> reason) {
    return new Decision(reason, List.of());
  }
}
