package chat.parlance.gateway.admin;

import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Grants in memory.
final class InMemoryAdminStore implements AdminStore {

  private final Map<String, Grant> grants = new TreeMap<>();

  @Override
  public synchronized void put(Grant grant) {
    grants.put(grant.jid().toString(), grant);
  }

  @Override
  public synchronized boolean remove(BareJid jid) {
    return grants.remove(jid.toString()) != null;
  }

  @Override
  public synchronized List<Grant> all() {
    return List.copyOf(grants.values());
  }
}
