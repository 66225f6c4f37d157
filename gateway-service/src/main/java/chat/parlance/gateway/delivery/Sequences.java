package chat.parlance.gateway.delivery;

import chat.parlance.log.Origin;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The last record of each source that this slot has read, so that what a service writes again
/// after a crash counts once. A source writes in order and leaves nothing out, so what isn't newer
/// was there before, for each session that it names: one memory serves all sessions (ADR 8).
///
/// It is kept twice: as it is where the log is read, and as it was at the place that is committed,
/// from where a gateway after this one reads again. Thread-safe.
final class Sequences {

  /// Each part is recorded by itself, when something of it has changed.
  private static final int PARTS = 64;

  private record Read(long offset, LastOfSource last) {}

  private final Map<String, LastOfSource> read = new HashMap<>();
  private final Map<Integer, Map<String, LastOfSource>> passed = new HashMap<>();
  private final Deque<Read> open = new ArrayDeque<>();

  /// Goes on from what was recorded.
  synchronized void restore(Collection<LastOfSource> recorded) {
    for (var last : recorded) {
      read.put(last.source(), last);
      put(last);
    }
  }

  /// Takes the next record of the slot.
  ///
  /// @param sessions that it names
  /// @return whether it is new
  synchronized boolean add(long offset, Origin origin, long[] sessions) {
    long newest = newest(sessions);
    var before = read.get(origin.source());
    if (before != null && before.covers(origin.sequence(), newest)) {
      return false;
    }
    var last =
        before == null
            ? new LastOfSource(origin.source(), origin.sequence(), newest)
            : before.then(origin.sequence(), newest);
    read.put(last.source(), last);
    open.addLast(new Read(offset, last));
    return true;
  }

  private static long newest(long[] sessions) {
    long newest = 0;
    for (long session : sessions) {
      newest = Math.max(newest, session);
    }
    return newest;
  }

  /// Says that everything before a place is done with.
  ///
  /// @return what is to be recorded before the place is committed, by its part
  synchronized Map<Integer, List<LastOfSource>> pass(long place) {
    Set<Integer> changed = new HashSet<>();
    while (!open.isEmpty() && open.getFirst().offset() < place) {
      changed.add(put(open.removeFirst().last()));
    }
    return changed.stream()
        .collect(Collectors.toMap(part -> part, part -> List.copyOf(partOf(part).values())));
  }

  private int put(LastOfSource last) {
    int part = Math.floorMod(last.source().hashCode(), PARTS);
    partOf(part).put(last.source(), last);
    return part;
  }

  private Map<String, LastOfSource> partOf(int part) {
    return passed.computeIfAbsent(part, _ -> new HashMap<>());
  }
}
