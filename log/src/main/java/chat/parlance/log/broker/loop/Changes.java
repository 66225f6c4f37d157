package chat.parlance.log.broker.loop;

import chat.parlance.log.state.StateRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The changes of a partition's state that aren't on its state topic yet.
///
/// What was decided since the committed place is decided again after a crash, from the state as it
/// was there: so a change matters only once the place behind it is to be committed, and of several
/// of a fact only the last one before that place.
final class Changes {

  private static final int MOST = 1_000;
  private static final int MOST_LENGTH = 1 << 20;

  private final Map<String, ArrayDeque<StateRecord>> byFact = new LinkedHashMap<>();
  private int count;
  private long length;

  void add(StateRecord change) {
    byFact.computeIfAbsent(change.key(), _ -> new ArrayDeque<>(1)).addLast(change);
    count++;
    length += change.length();
  }

  /// Whether there are so many that they should be written before a place is committed.
  boolean areMany() {
    return count > MOST || length > MOST_LENGTH;
  }

  /// Takes those that are needed where a place is to be committed.
  ///
  /// @param place the first record whose changes are to wait
  List<StateRecord> takeBefore(long place) {
    var taken = new ArrayList<StateRecord>(byFact.size());
    for (var changes : byFact.values()) {
      StateRecord last = null;
      while (!changes.isEmpty() && changes.getFirst().at() < place) {
        last = remove(changes);
      }
      if (last != null) {
        taken.add(last);
      }
    }
    byFact.values().removeIf(ArrayDeque::isEmpty);
    return taken;
  }

  /// Takes all, as each is needed while it isn't known which place will be committed.
  List<StateRecord> takeAll() {
    var taken = new ArrayList<StateRecord>(count);
    byFact.values().forEach(taken::addAll);
    byFact.clear();
    count = 0;
    length = 0;
    return taken;
  }

  private StateRecord remove(ArrayDeque<StateRecord> changes) {
    var first = changes.removeFirst();
    count--;
    length -= first.length();
    return first;
  }
}
