package chat.parlance.gateway.session;

import io.netty.util.collection.LongObjectHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All sessions of the slot by their number. Thread-safe.
final class SessionTable {

  private final LongObjectHashMap<BoundSession> byNumber = new LongObjectHashMap<>();

  synchronized @Nullable BoundSession get(long number) {
    return byNumber.get(number);
  }

  synchronized void put(BoundSession session) {
    byNumber.put(session.number(), session);
  }

  void forEach(Consumer<BoundSession> each) {
    all().forEach(each);
  }

  synchronized void remove(long number) {
    byNumber.remove(number);
  }

  synchronized boolean isEmpty() {
    return byNumber.isEmpty();
  }

  private synchronized List<BoundSession> all() {
    return new ArrayList<>(byNumber.values());
  }
}
