package chat.parlance.log.routing;

import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.StreamFeature;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a service takes: published by it, so that the edge knows no feature by name.
///
/// @param inbox the log that it follows
/// @param features what disco#info lists because of it (XEP-0030)
/// @param streamFeatures what streams announce because of it
/// @param version of the software that declares it
public record Manifest(
    Inbox inbox,
    List<Route<?>> routes,
    Set<String> features,
    Set<StreamFeature> streamFeatures,
    String version) {

  public Manifest {
    routes = List.copyOf(routes);
    features = Set.copyOf(features);
    streamFeatures = Set.copyOf(streamFeatures);
  }

  /// What all handlers of a service declare together.
  public static Manifest of(
      Inbox inbox, Collection<? extends Handler<?>> handlers, String version) {
    var routes = handlers.stream().<Route<?>>map(Handler::route).distinct().toList();
    var features =
        handlers.stream()
            .flatMap(handler -> handler.features().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var streamFeatures =
        handlers.stream()
            .flatMap(handler -> handler.streamFeatures().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Manifest(inbox, routes, features, streamFeatures, version);
  }
}
