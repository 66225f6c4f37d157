package chat.parlance.log.broker.loop;

import chat.parlance.log.Fact;
import chat.parlance.log.broker.Backoff;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches facts from the store, all that are wanted at once, while the thread goes on.
final class FactLoading {

  private static final Logger log = LoggerFactory.getLogger(FactLoading.class);

  /// @param shared whether it is a fact of another address than the record's
  private record Id(Fact<?> fact, BareJid address, boolean shared) {

    FactId document() {
      return FactId.of(address, fact);
    }
  }

  /// @param next see [chat.parlance.log.state.StoreFacts#loaded]
  private record Wanted(OwnedPartition partition, Id id, long next) {}

  /// @param partition as what is shared is wanted by each for itself
  private record Key(Id id, @Nullable OwnedPartition partition) {}

  private record Loaded(List<Wanted> wanted, Map<FactId, StoredFact> found) {}

  private final FactStore store;
  private final Executor executor;
  private final Backoff backoff = new Backoff();
  private Map<Key, Wanted> wanted = new HashMap<>();
  private Map<Key, Wanted> asked = Map.of();
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
    want(new Wanted(partition, new Id(fact, address, false), next), null);
  }

  /// A fact of another address is missing.
  void wantShared(OwnedPartition partition, Fact<?> fact, BareJid address) {
    want(new Wanted(partition, new Id(fact, address, true), 0), partition);
  }

  private void want(Wanted one, @Nullable OwnedPartition partition) {
    var key = new Key(one.id, partition);
    if (!asked.containsKey(key)) {
      wanted.putIfAbsent(key, one);
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
    var ids = all.stream().map(one -> one.id.document()).collect(Collectors.toSet());
    return new Loaded(all, store.load(ids));
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
      var stored = loaded.found.get(one.id.document());
      if (one.id.shared) {
        one.partition.loadedShared(one.id.fact, one.id.address, stored);
      } else {
        one.partition.loaded(one.id.fact, one.id.address, stored, one.next);
      }
    }
  }

  /// Some partitions aren't owned any more.
  void forget(List<OwnedPartition> partitions) {
    wanted.values().removeIf(one -> partitions.contains(one.partition));
  }
}
