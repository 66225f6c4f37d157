package chat.parlance.gateway.api.route;

import chat.parlance.gateway.api.key.ApiKeyFilter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/// Routes to services in other processes. A controller of the same process comes before any route,
/// so where all services share one process there is nothing to configure.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RouteProperties.class, InternalToken.class})
public class RouteConfiguration {

  /// What each service answers.
  private static final Map<String, List<String>> PATHS =
      Map.of("messaging", List.of("/api/v1/messages", "/api/v1/messages/**"));

  @Bean
  RouteLocator serviceRoutes(
      RouteLocatorBuilder builder, RouteProperties properties, InternalToken token) {
    var routes = builder.routes();
    properties.byService().forEach((service, uri) -> add(routes, service, uri, secret(token)));
    return routes.build();
  }

  private static void add(
      RouteLocatorBuilder.Builder routes, String service, URI uri, String secret) {
    var paths = PATHS.get(service);
    if (paths == null) {
      throw new IllegalArgumentException("parlance.gateway.routes: unknown service " + service);
    }
    routes.route(
        service,
        route ->
            route
                .path(paths.toArray(String[]::new))
                .filters(filters -> asInternal(filters, secret))
                .uri(uri));
  }

  /// The caller's key stays here; the service hears who called.
  private static UriSpec asInternal(GatewayFilterSpec filters, String secret) {
    return filters
        .removeRequestHeader(HttpHeaders.AUTHORIZATION)
        .setRequestHeader(InternalToken.HEADER, secret)
        .filter((exchange, chain) -> chain.filter(withCaller(exchange)));
  }

  private static ServerWebExchange withCaller(ServerWebExchange exchange) {
    var caller = ApiKeyFilter.keyOf(exchange).id();
    return exchange
        .mutate()
        .request(request -> request.header(InternalToken.CALLER_HEADER, caller))
        .build();
  }

  private static String secret(InternalToken token) {
    if (token.internalToken() == null) {
      throw new IllegalArgumentException(
          "parlance.internal-token is needed with parlance.gateway.routes");
    }
    return token.internalToken();
  }
}
