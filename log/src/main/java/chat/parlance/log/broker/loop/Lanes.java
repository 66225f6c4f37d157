package chat.parlance.log.broker.loop;

import chat.parlance.log.Inbox;
import chat.parlance.log.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The records of a partition, split by address into lanes. A lane whose next record waits for a
/// fact from the store is held, and the other lanes go on: the more lanes, the fewer addresses wait
/// with one whose fact is missing while the store is away. Each lane is a source of origins of its
/// own, so the order of effects is only promised where it is kept.
final class Lanes {

  private static final int COUNT = 256;

  private final String[] sources = new String[COUNT];
  private final @Nullable ArrayDeque<Pending>[] held;
  private int heldRecords;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Lanes(Inbox inbox, int partition) {
    held = new ArrayDeque[COUNT];
    for (int lane = 0; lane < COUNT; lane++) {
      sources[lane] = Origin.sourceOf(inbox, partition) + "." + lane;
    }
  }

  /// The lane of an address, by the hash of its bytes.
  static int of(int hash) {
    return hash & (COUNT - 1);
  }

  /// The source of the effects of a lane's records.
  String source(int lane) {
    return sources[lane];
  }

  boolean isHeld(int lane) {
    return held[lane] != null;
  }

  /// Keeps a record back, behind those of its lane that are kept already.
  void hold(Pending pending) {
    var waiting = held[pending.lane()];
    if (waiting == null) {
      waiting = new ArrayDeque<>();
      held[pending.lane()] = waiting;
    }
    waiting.addLast(pending);
    heldRecords++;
  }

  /// Lets go of all that is held; what is held again meanwhile stays.
  List<ArrayDeque<Pending>> release() {
    var released = new ArrayList<ArrayDeque<Pending>>();
    for (int lane = 0; lane < COUNT; lane++) {
      var waiting = held[lane];
      if (waiting != null) {
        released.add(waiting);
        heldRecords -= waiting.size();
        held[lane] = null;
      }
    }
    return released;
  }

  int heldRecords() {
    return heldRecords;
  }

  void forEachHeld(Consumer<Pending> action) {
    if (heldRecords > 0) {
      for (var waiting : held) {
        if (waiting != null) {
          waiting.forEach(action);
        }
      }
    }
  }

  /// The first record that is held, or an offset if none is before it.
  long low(long offset) {
    long low = offset;
    if (heldRecords > 0) {
      for (var waiting : held) {
        if (waiting != null) {
          low = Math.min(low, waiting.getFirst().offset());
        }
      }
    }
    return low;
  }
}
