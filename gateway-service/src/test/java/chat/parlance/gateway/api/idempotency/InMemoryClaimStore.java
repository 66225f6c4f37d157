package chat.parlance.gateway.api.idempotency;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Requests in this process's memory.
final class InMemoryClaimStore implements ClaimStore {

  private record Entry(String fingerprint, Instant at, Answer answer) {}

  private final Map<String, Entry> entries = new HashMap<>();

  @Override
  public synchronized Claim claim(String id, String fingerprint, Instant now) {
    var old = entries.get(id);
    if (old == null || isOver(old, now)) {
      entries.put(id, new Entry(fingerprint, now, null));
      return new Claim.Granted();
    }
    if (!old.fingerprint().equals(fingerprint)) {
      return new Claim.Reused();
    }
    return old.answer() == null ? new Claim.UnderWay() : new Claim.Answered(old.answer());
  }

  @Override
  public synchronized void answered(String id, Answer answer) {
    entries.computeIfPresent(id, (i, e) -> new Entry(e.fingerprint(), e.at(), answer));
  }

  @Override
  public synchronized void release(String id) {
    entries.remove(id);
  }

  @Override
  public synchronized void forgetOld(Instant now) {
    entries.values().removeIf(entry -> entry.at().plus(REMEMBERED).isBefore(now));
  }

  private static boolean isOver(Entry old, Instant now) {
    var limit = old.answer() == null ? PATIENCE : REMEMBERED;
    return old.at().plus(limit).isBefore(now);
  }
}
