package chat.parlance.gateway.api.route;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the services are that answer REST requests in processes of their own.
///
/// @param routes base address of each, by the service's name, such as `messaging`
@ConfigurationProperties("parlance.gateway")
record RouteProperties(@Nullable Map<String, URI> routes) {

  RouteProperties {
    routes = routes == null ? Map.of() : Map.copyOf(routes);
  }

  /// The same, never null.
  Map<String, URI> byService() {
    return routes == null ? Map.of() : routes;
  }
}
