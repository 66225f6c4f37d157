package chat.parlance.gateway.api.key;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keys in this process's memory.
final class InMemoryApiKeyStore implements ApiKeyStore {

  private final Map<String, Kept> keys = new LinkedHashMap<>();
  private final Set<String> revoked = new HashSet<>();

  boolean away;

  private void reach() {
    if (away) {
      throw new IllegalStateException("the store is away");
    }
  }

  @Override
  public synchronized Kept find(String id) {
    reach();
    return revoked.contains(id) ? null : keys.get(id);
  }

  @Override
  public synchronized void insert(Kept kept) {
    reach();
    keys.putIfAbsent(kept.key().id(), kept);
  }

  @Override
  public synchronized boolean revoke(String id) {
    return keys.containsKey(id) && revoked.add(id);
  }

  @Override
  public synchronized List<ApiKey> all() {
    return keys.values().stream()
        .map(Kept::key)
        .filter(key -> !revoked.contains(key.id()))
        .sorted(Comparator.comparing(ApiKey::created))
        .toList();
  }
}
