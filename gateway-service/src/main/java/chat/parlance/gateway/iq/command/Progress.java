package chat.parlance.gateway.iq.command;

import java.util.ArrayList;
import java.util.List;

/// How far a command is. Two are never equal: of two requests at one place, one counts.
final class Progress {

  private final Stage stage;
  private final List<Submission> filled;

  /// @param stage what waits to be filled in
  /// @param filled the stages before it, as they were filled in
  Progress(Stage stage, List<Submission> filled) {
    this.stage = stage;
    this.filled = List.copyOf(filled);
  }

  Stage stage() {
    return stage;
  }

  List<Submission> filled() {
    return filled;
  }

  static Progress begun(Stage stage) {
    return new Progress(stage, List.of());
  }

  boolean isFirst() {
    return filled.isEmpty();
  }

  /// All that was filled in, with this.
  List<Submission> with(Submission last) {
    var all = new ArrayList<>(filled);
    all.add(last);
    return all;
  }

  /// All that was filled in before the stage before this.
  List<Submission> back() {
    return filled.subList(0, filled.size() - 1);
  }
}
