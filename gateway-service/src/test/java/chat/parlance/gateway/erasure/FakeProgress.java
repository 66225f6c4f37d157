package chat.parlance.gateway.erasure;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.LogUnavailableException;
import java.util.HashMap;
import java.util.Map;

/// Services that are where a test says.
final class FakeProgress implements ServiceProgress {

  private final Map<Inbox, Map<Integer, Long>> passed = new HashMap<>();
  private final Map<Inbox, Map<Integer, Long>> ends = new HashMap<>();
  private boolean away;

  void pass(Inbox inbox, int partition, long place) {
    passed.computeIfAbsent(inbox, it -> new HashMap<>()).put(partition, place);
  }

  void end(Inbox inbox, int partition, long place) {
    ends.computeIfAbsent(inbox, it -> new HashMap<>()).put(partition, place);
  }

  void away(boolean away) {
    this.away = away;
  }

  @Override
  public Map<Integer, Long> passed(Inbox inbox) {
    if (away) {
      throw new LogUnavailableException(new IllegalStateException("no broker"));
    }
    return passed.getOrDefault(inbox, Map.of());
  }

  @Override
  public Map<Integer, Long> ends(Inbox inbox) {
    return Map.copyOf(ends.getOrDefault(inbox, Map.of()));
  }
}
