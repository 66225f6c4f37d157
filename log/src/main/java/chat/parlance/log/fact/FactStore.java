package chat.parlance.log.fact;

import chat.parlance.log.Fact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps facts with a home in the store: one document per address in the collection of the fact's
/// name. Thread-safe.
///
/// A store that can't be reached, or can't answer now, throws [FactStoreUnavailableException]; the
/// same call may be made again.
public interface FactStore {

  /// Loads the documents of several addresses at once.
  ///
  /// @return without the addresses that have none
  Map<BareJid, StoredFact> load(String collection, Set<BareJid> addresses);

  /// Writes documents over what was there, or removes them; durable when it returns. No document is
  /// named twice.
  void save(List<FactChange> changes);

  /// What readers beside the log's own service see: the newest values.
  default <T> Map<BareJid, T> read(Fact<T> fact, Set<BareJid> addresses) {
    var values = new HashMap<BareJid, T>();
    load(fact.name(), addresses)
        .forEach((address, stored) -> {
          if (stored.value() != null) {
            values.put(address, FactCodec.read(fact, stored.value()));
          }
        });
    return values;
  }
}
