package chat.parlance.gateway.api.audit;

import chat.parlance.gateway.api.key.ApiKeyFilter;
import chat.parlance.gateway.audit.Audit;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Writes down every request that may change something or exports a person's data, before it is
/// answered. Where the log is away the answer leaves after a while all the same, as what it is
/// about is done, and says so in a header.
final class AuditFilter implements WebFilter, Ordered {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /// What is read of a person as a whole is written down too.
  private static final PathPattern EXPORT =
      PathPatternParser.defaultInstance.parse("/api/{version}/accounts/{jid}/export");

  private final Audit audit;
  private final JsonMapper json;

  AuditFilter(Audit audit, JsonMapper json) {
    this.audit = audit;
    this.json = json;
  }

  /// Behind what refuses a request, or knows its answer already: nothing is done then.
  @Override
  public int getOrder() {
    return ApiKeyFilter.ORDER + 3;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!isAudited(exchange.getRequest())
        || ApiKeyFilter.isQuery(exchange)
        || !ApiKeyFilter.guards(exchange)) {
      return chain.filter(exchange);
    }
    var entry = new RequestEntry(audit, exchange);
    var response = new AuditedResponse(exchange.getResponse(), entry, json);
    return chain
        .filter(exchange.mutate().response(response).build())
        .onErrorResume(e -> entry.refused("failed").then(Mono.error(e)));
  }

  private static boolean isAudited(ServerHttpRequest request) {
    return !READING.contains(request.getMethod())
        || EXPORT.matches(request.getPath().pathWithinApplication());
  }
}
