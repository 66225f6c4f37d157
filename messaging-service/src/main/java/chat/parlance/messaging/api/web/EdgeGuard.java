package chat.parlance.messaging.api.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Serves only what passed a gateway, which asks for the API key: one in the same process leaves an
/// attribute that names the caller, one in another sends the token that both share.
public final class EdgeGuard implements WebFilter, Ordered {

  /// Holds who calls; a client can't set it.
  static final String CALLER = "chat.parlance.api.caller";

  static final String TOKEN_HEADER = "X-Parlance-Internal";
  static final String CALLER_HEADER = "X-Parlance-Caller";

  private static final PathPattern PATHS =
      PathPatternParser.defaultInstance.parse("/api/v1/messages/**");

  private final EdgeProperties properties;

  public EdgeGuard(EdgeProperties properties) {
    this.properties = properties;
  }

  /// Behind the gateway's own filters, where there are some.
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1000;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getPath().pathWithinApplication();
    if (!PATHS.matches(path) || exchange.getAttributes().containsKey(CALLER)) {
      return chain.filter(exchange);
    }
    if (isFromGateway(exchange.getRequest())) {
      exchange.getAttributes().put(CALLER, callerOf(exchange.getRequest()));
      return chain.filter(exchange);
    }
    exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
    return exchange.getResponse().setComplete();
  }

  private boolean isFromGateway(ServerHttpRequest request) {
    var ours = properties.internalToken();
    var sent = request.getHeaders().getFirst(TOKEN_HEADER);
    return ours != null && sent != null && MessageDigest.isEqual(bytes(ours), bytes(sent));
  }

  private static String callerOf(ServerHttpRequest request) {
    @Nullable String caller = request.getHeaders().getFirst(CALLER_HEADER);
    return Objects.requireNonNullElse(caller, "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
