package chat.parlance.log.routing;

import chat.parlance.log.AccountIdentity;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.StreamFeature;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a service takes: published by it, so that the edge knows no feature by name.
///
/// @param inbox the log that it follows
/// @param features what disco#info lists because of it (XEP-0030)
/// @param streamFeatures what streams announce because of it
/// @param identities what accounts are because of it
/// @param hosts the first labels of domains below the served one that it answers for
/// @param version of the software that declares it
public record Manifest(
    Inbox inbox,
    List<Route<?>> routes,
    Set<String> features,
    Set<StreamFeature> streamFeatures,
    Set<AccountIdentity> identities,
    Set<String> hosts,
    String version) {

  public Manifest {
    routes = List.copyOf(routes);
    features = Set.copyOf(features);
    streamFeatures = Set.copyOf(streamFeatures);
    identities = Set.copyOf(identities);
    hosts = Set.copyOf(hosts);
  }

  /// One that declares no more than routes and features.
  public Manifest(Inbox inbox, List<Route<?>> routes, Set<String> features, String version) {
    this(inbox, routes, features, Set.of(), Set.of(), Set.of(), version);
  }

  /// What all handlers of a service declare together.
  public static Manifest of(
      Inbox inbox, Collection<? extends Handler<?>> handlers, String version) {
    return new Manifest(
        inbox,
        handlers.stream().<Route<?>>map(Handler::route).filter(Route::isPublic).distinct().toList(),
        all(handlers, Handler::features),
        all(handlers, Handler::streamFeatures),
        all(handlers, Handler::identities),
        all(handlers, Handler::hosts),
        version);
  }

  private static <T> Set<T> all(
      Collection<? extends Handler<?>> handlers, Function<Handler<?>, Set<T>> declared) {
    return handlers.stream()
        .flatMap(handler -> declared.apply(handler).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
