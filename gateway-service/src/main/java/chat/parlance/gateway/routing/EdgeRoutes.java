package chat.parlance.gateway.routing;

import chat.parlance.gateway.iq.disco.ServiceFeatures;
import chat.parlance.log.AccountIdentity;
import chat.parlance.log.Inbox;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.RouteTable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// What all services declared so far. Thread-safe.
public final class EdgeRoutes implements ServiceFeatures {

  private final Map<String, Manifest> manifests = new TreeMap<>();
  private final CompletableFuture<Void> known = new CompletableFuture<>();
  private volatile RouteTable table = RouteTable.EMPTY;

  /// Completes when everything that was declared before this gateway started is known, and all
  /// services are that it waits for.
  public CompletionStage<Void> known() {
    return known;
  }

  /// Says that all that is known.
  public void allKnown() {
    known.complete(null);
  }

  public RouteTable table() {
    return table;
  }

  /// Takes what a service declares, in place of what it declared before.
  ///
  /// @param newFollower hears of an inbox that follows sessions from now on
  public synchronized void declare(Manifest manifest, Consumer<Inbox> newFollower) {
    var before = table.sessionInboxes();
    manifests.put(manifest.inbox().name(), manifest);
    table = RouteTable.of(manifests.values());
    var added = new HashSet<>(table.sessionInboxes());
    added.removeAll(before);
    added.forEach(newFollower);
  }

  @Override
  public Set<String> features() {
    return table.features();
  }

  @Override
  public Set<AccountIdentity> identities() {
    return table.identities();
  }

  @Override
  public Set<String> hosts() {
    return table.hosts();
  }
}
