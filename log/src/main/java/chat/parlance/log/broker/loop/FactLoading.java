package chat.parlance.log.broker.loop;

import chat.parlance.log.Fact;
import chat.parlance.log.broker.Backoff;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches facts from the store, all that are wanted at once, while the thread goes on.
final class FactLoading {

  private static final Logger log = LoggerFactory.getLogger(FactLoading.class);

  private record Id(Fact<?> fact, BareJid address) {}

  /// @param next see [chat.parlance.log.state.StoreFacts#loaded]
  private record Wanted(OwnedPartition partition, Fact<?> fact, BareJid address, long next) {}

  private record Loaded(List<Wanted> wanted, Map<String, Map<BareJid, StoredFact>> found) {}

  private final FactStore store;
  private final Executor executor;
  private final Backoff backoff = new Backoff();
  private Map<Id, Wanted> wanted = new HashMap<>();
  private Map<Id, Wanted> asked = Map.of();
  private @Nullable CompletableFuture<Loaded> loading;
  private long notBefore = System.nanoTime();

  FactLoading(FactStore store, Executor executor) {
    this.store = store;
    this.executor = executor;
  }

  /// A fact is missing.
  ///
  /// @param next the first record of the address that isn't decided
  void want(OwnedPartition partition, Fact<?> fact, BareJid address, long next) {
    var id = new Id(fact, address);
    if (!asked.containsKey(id)) {
      wanted.putIfAbsent(id, new Wanted(partition, fact, address, next));
    }
  }

  boolean isWaiting() {
    return loading != null || !wanted.isEmpty();
  }

  /// Hands over what has come, and asks for what is wanted.
  void tick() {
    if (loading != null && loading.isDone()) {
      finish(loading);
    }
    if (loading == null && !wanted.isEmpty() && System.nanoTime() - notBefore >= 0) {
      asked = wanted;
      wanted = new HashMap<>();
      var all = List.copyOf(asked.values());
      loading = CompletableFuture.supplyAsync(() -> load(all), executor);
    }
  }

  private Loaded load(List<Wanted> all) {
    var addresses = new HashMap<String, HashSet<BareJid>>();
    for (var one : all) {
      addresses.computeIfAbsent(one.fact.name(), _ -> new HashSet<>()).add(one.address);
    }
    var found = new HashMap<String, Map<BareJid, StoredFact>>();
    addresses.forEach((name, of) -> found.put(name, store.load(name, of)));
    return new Loaded(all, found);
  }

  private void finish(CompletableFuture<Loaded> done) {
    loading = null;
    var again = asked;
    asked = Map.of();
    if (done.isCompletedExceptionally()) {
      again.forEach(wanted::putIfAbsent);
      var pause = backoff.next();
      notBefore = System.nanoTime() + pause.toNanos();
      log.atWarn()
          .addKeyValue("facts", again.size())
          .addKeyValue("pauseMillis", pause.toMillis())
          .setCause(done.exceptionNow())
          .log("facts_load_failed");
      return;
    }
    backoff.reset();
    var loaded = done.join();
    for (var one : loaded.wanted) {
      var stored = loaded.found.getOrDefault(one.fact.name(), Map.of()).get(one.address);
      one.partition.loaded(one.fact, one.address, stored, one.next);
    }
  }

  /// Some partitions aren't owned any more.
  void forget(List<OwnedPartition> partitions) {
    wanted.values().removeIf(one -> partitions.contains(one.partition));
  }
}
