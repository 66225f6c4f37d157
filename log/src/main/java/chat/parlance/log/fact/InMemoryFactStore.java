package chat.parlance.log.fact;

import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps facts as long as the process lives.
public final class InMemoryFactStore implements FactStore {

  private record Id(String collection, BareJid address) {}

  private final Map<Id, StoredFact> documents = new ConcurrentHashMap<>();

  @Override
  public Map<BareJid, StoredFact> load(String collection, Set<BareJid> addresses) {
    var found = new HashMap<BareJid, StoredFact>();
    for (var address : addresses) {
      var stored = documents.get(new Id(collection, address));
      if (stored != null) {
        found.put(address, stored);
      }
    }
    return found;
  }

  @Override
  public void save(List<FactChange> changes) {
    for (var change : changes) {
      var id = new Id(change.collection(), change.address());
      if (change.stored() == null) {
        documents.remove(id);
      } else {
        documents.put(id, change.stored());
      }
    }
  }
}
