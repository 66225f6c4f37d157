package chat.parlance.gateway.api.room;

import chat.parlance.gateway.api.key.ApiKeyFilter;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.routing.Intake;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses what adds something, a message or an account, while there is no room for it. Everything
/// else passes: it is small, and a deletion makes room.
final class RoomFilter implements WebFilter, Ordered {

  private final Intake intake;
  private final ProblemWriter problems;

  RoomFilter(Intake intake, ProblemWriter problems) {
    this.intake = intake;
    this.problems = problems;
  }

  /// Behind the check of the key, and before a request is written down to be recognised again.
  @Override
  public int getOrder() {
    return ApiKeyFilter.ORDER + 1;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getMethod().equals(HttpMethod.POST)
        || !ApiKeyFilter.guards(exchange)
        || !intake.isClosed()) {
      return chain.filter(exchange);
    }
    exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
    var detail = "The disk is nearly full; try again later.";
    return problems.write(exchange.getResponse(), ProblemType.NO_ROOM.detail(detail));
  }
}
