package chat.parlance.gateway.session.sm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Numbers for the names of sources, so that a session keeps a number instead of a name.
/// Thread-safe.
public final class Sources {

  /// The session itself: answers that the gateway gave it.
  public static final int OWN = 0;

  private static final String OWN_NAME = "own";

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>(Map.of(OWN_NAME, OWN));
  private final List<String> names = new CopyOnWriteArrayList<>(List.of(OWN_NAME));

  /// The number of a source, or of the session itself for the source that a gateway writes.
  public int number(String source) {
    var known = numbers.get(source);
    if (known != null) {
      return known;
    }
    return isSession(source) ? OWN : add(source);
  }

  String name(int number) {
    return names.get(number);
  }

  private synchronized int add(String source) {
    return numbers.computeIfAbsent(
        source,
        name -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  /// Sessions name themselves `s<slot>/<number>`; the name of no inbox holds a slash.
  private static boolean isSession(String source) {
    return source.indexOf('/') >= 0;
  }
}
