package chat.parlance.standalone.direct;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What was appended last to a partition, for a reader that is close behind: it needn't read that
/// from the file. Where something is missing, the file has it. Thread-safe.
final class Recent {

  private static final int LIMIT_BYTES = 128 << 10;

  private final Queue<Appended> batches = new ArrayDeque<>();
  private int bytes;

  /// Adds a batch. A reader that is far behind will read the file, so nothing is kept for it.
  synchronized void add(Appended batch) {
    if (bytes + batch.bytes() > LIMIT_BYTES) {
      clear();
    }
    if (batch.bytes() <= LIMIT_BYTES) {
      batches.add(batch);
      bytes += batch.bytes();
    }
  }

  /// The batch that has a place; what is before it won't be asked for again.
  synchronized @Nullable Appended at(long place) {
    var first = batches.peek();
    while (first != null && first.end() <= place) {
      bytes -= batches.remove().bytes();
      first = batches.peek();
    }
    return first == null || first.place() > place ? null : first;
  }

  synchronized void clear() {
    batches.clear();
    bytes = 0;
  }
}
