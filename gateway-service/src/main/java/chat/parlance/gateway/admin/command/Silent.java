package chat.parlance.gateway.admin.command;

import java.util.Collection;
import java.util.stream.Collectors;

/// Says which gateways didn't answer.
public final class Silent {

  private Silent() {}

  /// A sentence that names them; empty if all answered.
  public static String note(Collection<Integer> slots) {
    return slots.isEmpty()
        ? ""
        : " No answer from gateway "
            + slots.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ": what is there is missing.";
  }
}
