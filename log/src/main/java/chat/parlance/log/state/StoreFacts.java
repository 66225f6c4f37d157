package chat.parlance.log.state;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactChange;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts of the store that are at hand: a bounded number of unchanged ones, and all changes
/// that aren't durable there yet.
///
/// Changes are written in rounds: [#capture] says what to write before the service commits a place
/// in the log, then [#committed] closes the round. What is written is the value *at that place*:
/// changes by later records would be made again after a crash, so they wait for their own round. A
/// document also keeps the value at the place committed before, for a crash between the two.
public final class StoreFacts {

  /// A value that was loaded and not yet asked for.
  private record Encoded(String json) {}

  private record Change(long at, @Nullable Object value) {}

  private static final class Entry {
    private final Fact<?> fact;
    private final ArrayDeque<Change> changes = new ArrayDeque<>(1);
    private @Nullable Object value;
    private boolean captured;
    private @Nullable String base;
    private @Nullable String written;
    private int length;

    private Entry(Fact<?> fact) {
      this.fact = fact;
    }

    private boolean isPinned() {
      return captured || !changes.isEmpty();
    }

    private @Nullable Change lastBefore(long place) {
      Change last = null;
      while (!changes.isEmpty() && changes.getFirst().at() < place) {
        last = changes.removeFirst();
      }
      return last;
    }
  }

  private final String log;
  private final int limit;
  private final long maxLength;
  private final Map<FactId, Entry> changed = new HashMap<>();
  private final LinkedHashMap<FactId, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<FactId> removed = new HashSet<>();
  private List<FactId> round = List.of();
  private long erased = Long.MAX_VALUE;
  private int waiting;
  private long length;

  /// Holds nothing yet.
  ///
  /// @param log names the log, see [StoredFact]
  /// @param limit of unchanged facts to hold
  public StoreFacts(String log, int limit) {
    this(log, limit, Long.MAX_VALUE);
  }

  /// Holds nothing yet.
  ///
  /// @param log names the log, see [StoredFact]
  /// @param limit of unchanged facts to hold
  /// @param maxLength of all of them as JSON, in characters
  public StoreFacts(String log, int limit, long maxLength) {
    this.log = log;
    this.limit = limit;
    this.maxLength = maxLength;
  }

  public boolean isLoaded(BareJid address, Fact<?> fact) {
    return entries.containsKey(FactId.of(address, fact));
  }

  /// The value of a fact.
  ///
  /// @throws MissingFactException if it isn't at hand
  public <T> @Nullable T get(BareJid address, Fact<T> fact) {
    var entry = entries.get(FactId.of(address, fact));
    if (entry == null) {
      throw MissingFactException.own(fact, address);
    }
    if (entry.value instanceof Encoded(String json)) {
      entry.value = FactCodec.read(fact, json);
    }
    return entry.value == null ? null : fact.type().cast(entry.value);
  }

  /// Takes in what the store has. What is at hand already is newer, and stays.
  ///
  /// @param next the first record of the address that isn't decided yet: a change by that record or
  ///   a later one was made before a crash, and will be made again
  /// @param committed the place committed last
  public void loaded(
      BareJid address, Fact<?> fact, @Nullable StoredFact stored, long next, long committed) {
    var id = FactId.of(address, fact);
    if (entries.containsKey(id)) {
      return;
    }
    var entry = new Entry(fact);
    if (stored != null) {
      String json = stored.before(log, next);
      entry.value = json == null ? null : new Encoded(json);
      entry.base = stored.before(log, Math.min(next, committed));
      measure(entry, json);
      if (stored.value() == null && entry.base == null) {
        removed.add(id); // a crash came between the removal's commit and this
      }
    }
    entries.put(id, entry);
    trim();
  }

  /// Changes a fact.
  ///
  /// @param offset of the record that causes it
  public <T> void put(BareJid address, Fact<T> fact, @Nullable T value, long offset) {
    var id = FactId.of(address, fact);
    var entry = entries.get(id);
    if (entry == null) {
      throw MissingFactException.own(fact, address);
    }
    entry.value = value;
    entry.changes.addLast(new Change(offset, value));
    waiting++;
    changed.put(id, entry);
  }

  /// How many changes aren't durable, those of one round counted once for each fact.
  public int pinned() {
    return waiting + round.size();
  }

  /// Whether something is removed for good, and its document still there: that takes one more
  /// round.
  public boolean hasRemovals() {
    return !removed.isEmpty();
  }

  /// Once the round is saved, no document holds what records before this place removed.
  ///
  /// @param place of the round
  public long erased(long place) {
    return Math.min(erased, place);
  }

  /// Begins a round: what is to be written before a place is committed.
  ///
  /// @param place the first record that would be decided again
  public List<FactChange> capture(long place) {
    var changes = new ArrayList<FactChange>(changed.size() + removed.size());
    var captured = new ArrayList<FactId>(changed.size());
    erased = Long.MAX_VALUE;
    changed.forEach((id, entry) -> {
      int before = entry.changes.size();
      var change = entry.lastBefore(place);
      waiting -= before - entry.changes.size();
      if (change != null) {
        captured.add(id);
        removed.remove(id);
        changes.add(capture(id, entry, change));
      }
    });
    removed.forEach(id -> changes.add(new FactChange(id, null)));
    removed.clear();
    changed.values().removeIf(entry -> entry.changes.isEmpty());
    round = captured;
    return changes;
  }

  private FactChange capture(FactId id, Entry entry, Change change) {
    entry.written = change.value() == null ? null : write(entry.fact, change.value());
    entry.captured = true;
    measure(entry, entry.written);
    if (entry.written == null && entry.base == null) {
      return new FactChange(id, null); // nothing to go back to
    }
    if (entry.written == null) {
      erased = Math.min(erased, change.at());
    }
    var stored = new StoredFact(log, change.at(), entry.written, entry.base);
    return new FactChange(id, stored);
  }

  private static <T> String write(Fact<T> fact, Object value) {
    return FactCodec.write(fact, fact.type().cast(value));
  }

  /// Ends the round: what was captured is durable, and its place is committed.
  public void committed() {
    for (var id : round) {
      var entry = entries.get(id);
      if (entry != null) {
        close(id, entry);
      }
    }
    round = List.of();
    trim();
  }

  private void close(FactId id, Entry entry) {
    entry.captured = false;
    if (entry.written == null && entry.base != null) {
      removed.add(id);
    }
    entry.base = entry.written;
  }

  private void measure(Entry entry, @Nullable String json) {
    length -= entry.length;
    entry.length = json == null ? 0 : json.length();
    length += entry.length;
  }

  private void trim() {
    var eldest = entries.entrySet().iterator();
    int excess = entries.size() - limit - pinned();
    while ((excess > 0 || length > maxLength) && eldest.hasNext()) {
      var entry = eldest.next().getValue();
      if (!entry.isPinned()) {
        eldest.remove();
        length -= entry.length;
        excess--;
      }
    }
  }
}
