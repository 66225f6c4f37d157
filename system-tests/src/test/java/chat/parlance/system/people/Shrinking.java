package chat.parlance.system.people;

import java.util.ArrayList;
import java.util.List;

/// Leaves out of a play that fails what it fails without.
final class Shrinking {

  /// Says whether a play still fails.
  interface Trial {
    boolean fails(List<Deed> deeds) throws Exception;
  }

  private static final int TRIALS = 100;

  private final Trial trial;
  private int left = TRIALS;

  Shrinking(Trial trial) {
    this.trial = trial;
  }

  /// Takes away larger parts first, then smaller ones, as long as it fails all the same.
  List<Deed> shrink(List<Deed> deeds) throws Exception {
    var kept = deeds;
    for (int size = deeds.size() / 2; size > 0; size /= 2) {
      int from = 0;
      while (from < kept.size() && left > 0) {
        var fewer = new ArrayList<>(kept);
        fewer.subList(from, Math.min(kept.size(), from + size)).clear();
        left--;
        if (trial.fails(fewer)) {
          kept = fewer;
        } else {
          from += size;
        }
      }
    }
    return kept;
  }
}
