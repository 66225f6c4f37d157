package chat.parlance.gateway.iq.command;

import java.util.EnumSet;
import java.util.Set;

/// A stage of a command that wants something filled in (XEP-0050 section 2.4.2). Going back is
/// possible wherever there is a stage before it.
///
/// @param ways how it may be left
/// @param execute what the action `execute` means here; one of the ways
public record Stage(Form form, Set<Way> ways, Way execute) {

  /// How a stage is left.
  public enum Way {
    NEXT,
    COMPLETE
  }

  public Stage {
    ways = Set.copyOf(ways);
    if (!ways.contains(execute)) {
      throw new IllegalArgumentException("what execute means isn't allowed");
    }
  }

  /// After it the command is done.
  public static Stage last(Form form) {
    return new Stage(form, EnumSet.of(Way.COMPLETE), Way.COMPLETE);
  }

  /// After it comes another.
  public static Stage followed(Form form) {
    return new Stage(form, EnumSet.of(Way.NEXT), Way.NEXT);
  }

  /// After it another may come, or the command may be done.
  public static Stage either(Form form, Way execute) {
    return new Stage(form, EnumSet.allOf(Way.class), execute);
  }
}
