package chat.parlance.log.fact;

import chat.parlance.log.Fact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps facts with a home in the store: one document per address, or part, in the collection of
/// the fact's name. Thread-safe.
///
/// A store that can't be reached, or can't answer now, throws [FactStoreUnavailableException]; the
/// same call may be made again.
public interface FactStore {

  /// Loads several documents at once.
  ///
  /// @return without those that there are none of
  Map<FactId, StoredFact> load(Set<FactId> ids);

  /// Writes documents over what was there, or removes them; durable when it returns. No document is
  /// named twice.
  void save(List<FactChange> changes);

  /// What readers beside the log's own service see: the newest values.
  default <T> Map<BareJid, T> read(Fact<T> fact, Set<BareJid> addresses) {
    var ids =
        addresses.stream().map(address -> FactId.of(address, fact)).collect(Collectors.toSet());
    var values = new HashMap<BareJid, T>();
    load(ids)
        .forEach((id, stored) -> {
          if (stored.value() != null) {
            values.put(id.address(), FactCodec.read(fact, stored.value()));
          }
        });
    return values;
  }
}
