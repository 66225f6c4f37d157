package chat.parlance.log.state;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Facts of other addresses, which don't change. Read when they are first asked for, so that one
/// that can't be read fails only the records that need it. A bounded number is kept; that one is
/// absent is only known for as long as the records take that asked for it, as it may come at any
/// time.
public final class SharedFacts {

  private static final int LIMIT = 2_000;

  /// A value that was loaded and not yet asked for.
  private record Encoded(String json) {}

  private final Map<FactId, Object> present =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FactId, Object> eldest) {
          return size() > LIMIT;
        }
      };
  private final Set<FactId> absent = new HashSet<>();

  /// What a record has found absent so far: it may lack other facts too, and these come later.
  private final Map<BareJid, Set<FactId>> foundAbsent = new HashMap<>();

  /// The value of a fact.
  ///
  /// @param asker whose record is decided
  /// @throws MissingFactException if it has to be asked for
  <T> @Nullable T get(BareJid asker, BareJid address, Fact<T> fact) {
    var id = FactId.of(address, fact);
    var value = present.get(id);
    if (value instanceof Encoded(String json)) {
      value = FactCodec.read(fact, json);
      present.put(id, value);
    }
    if (value != null) {
      return fact.type().cast(value);
    }
    if (absent.contains(id)) {
      foundAbsent.computeIfAbsent(asker, _ -> new HashSet<>()).add(id);
      return null;
    }
    if (foundAbsent.getOrDefault(asker, Set.of()).contains(id)) {
      return null;
    }
    throw MissingFactException.shared(fact, address);
  }

  /// Takes in what the store has.
  public void loaded(BareJid address, Fact<?> fact, @Nullable StoredFact stored) {
    var id = FactId.of(address, fact);
    var json = stored == null ? null : stored.value();
    if (json == null) {
      absent.add(id);
    } else {
      present.put(id, new Encoded(json));
    }
  }

  /// A record of an address is decided.
  public void decided(BareJid asker) {
    foundAbsent.remove(asker);
  }

  /// The records that asked are decided, or lack something else.
  public void forgetAbsent() {
    absent.clear();
  }
}
