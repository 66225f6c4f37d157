package chat.parlance.gateway.api.key;

import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.limit.TrustedProxies;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Lets a request to `/api` pass only with a good key that has the scope (RFC 6750), whoever serves
/// it behind: a controller here or a service elsewhere.
public final class ApiKeyFilter implements WebFilter, Ordered {

  /// Before whatever looks at a request's body.
  public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

  /// The attribute that names the caller to services in the same process; no client can set it.
  public static final String CALLER = "chat.parlance.api.caller";

  private static final String KEY = ApiKeyFilter.class.getName();
  private static final String BEARER = "bearer ";
  private static final String CHALLENGE = "Bearer realm=\"parlance\"";

  private final KeyCheck check;
  private final TrustedProxies proxies;
  private final ProblemWriter problems;
  private final Scheduler blocking;

  ApiKeyFilter(KeyCheck check, TrustedProxies proxies, ProblemWriter problems, Scheduler blocking) {
    this.check = check;
    this.proxies = proxies;
    this.problems = problems;
    this.blocking = blocking;
  }

  /// The key that a request came with.
  ///
  /// @throws IllegalArgumentException if the request isn't a guarded one
  public static ApiKey keyOf(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(KEY);
  }

  /// Whether the request came through this filter with a key.
  public static boolean guards(ServerWebExchange exchange) {
    return exchange.getAttributes().containsKey(KEY);
  }

  /// Whether the request is a query: a POST that changes nothing.
  public static boolean isQuery(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    return NeededScope.isQuery(request.getMethod(), request.getPath().pathWithinApplication());
  }

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!NeededScope.isGuarded(exchange.getRequest().getPath().pathWithinApplication())) {
      return chain.filter(exchange);
    }
    var token = token(exchange.getRequest());
    if (token == null) {
      return unauthenticated(exchange, CHALLENGE);
    }
    var remembered = check.remembered(token);
    return remembered == null ? ask(exchange, chain, token) : pass(exchange, chain, remembered);
  }

  private Mono<Void> ask(ServerWebExchange exchange, WebFilterChain chain, String token) {
    var address = address(exchange.getRequest());
    return Mono.fromCallable(() -> check.check(token, address))
        .subscribeOn(blocking)
        .flatMap(verdict ->
            switch (verdict) {
              case KeyCheck.Verdict.Good good -> pass(exchange, chain, good.key());
              case KeyCheck.Verdict.Bad bad ->
                  unauthenticated(exchange, CHALLENGE + ", error=\"invalid_token\"");
              case KeyCheck.Verdict.TooMany many -> tooMany(exchange);
            });
  }

  private Mono<Void> pass(ServerWebExchange exchange, WebFilterChain chain, ApiKey key) {
    var request = exchange.getRequest();
    var scope = NeededScope.of(request.getMethod(), request.getPath().pathWithinApplication());
    if (scope != null && !key.has(scope)) {
      return forbidden(exchange, scope);
    }
    exchange.getAttributes().put(KEY, key);
    exchange.getAttributes().put(CALLER, key.id());
    return chain.filter(exchange);
  }

  private Mono<Void> unauthenticated(ServerWebExchange exchange, String challenge) {
    exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
    var detail = "Send it as `Authorization: Bearer <key>`.";
    return problems.write(exchange.getResponse(), ProblemType.UNAUTHENTICATED.detail(detail));
  }

  private Mono<Void> forbidden(ServerWebExchange exchange, String scope) {
    var challenge = CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"";
    exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
    var detail = "This needs the scope " + scope + ".";
    return problems.write(exchange.getResponse(), ProblemType.FORBIDDEN.detail(detail));
  }

  private Mono<Void> tooMany(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
    var detail = "Wait a minute.";
    return problems.write(exchange.getResponse(), ProblemType.TOO_MANY_ATTEMPTS.detail(detail));
  }

  private static @Nullable String token(ServerHttpRequest request) {
    var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  private InetAddress address(ServerHttpRequest request) {
    var forwarded = request.getHeaders().getOrEmpty("X-Forwarded-For");
    return proxies.client(Network.of(request.getRemoteAddress()), String.join(",", forwarded));
  }
}
