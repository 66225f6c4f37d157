package chat.parlance.log.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps facts as long as the process lives.
public final class InMemoryFactStore implements FactStore {

  private final Map<FactId, StoredFact> documents = new ConcurrentHashMap<>();

  @Override
  public Map<FactId, StoredFact> load(Set<FactId> ids) {
    var found = new HashMap<FactId, StoredFact>();
    for (var id : ids) {
      var stored = documents.get(id);
      if (stored != null) {
        found.put(id, stored);
      }
    }
    return found;
  }

  @Override
  public void save(List<FactChange> changes) {
    for (var change : changes) {
      if (change.stored() == null) {
        documents.remove(change.id());
      } else {
        documents.put(change.id(), change.stored());
      }
    }
  }
}
