package chat.parlance.gateway.api.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// Answers with a problem where a filter or a route failed, out of reach of [Problems].
public final class EdgeFailures implements WebExceptionHandler, Ordered {

  private static final Logger log = LoggerFactory.getLogger(EdgeFailures.class);

  private final ProblemWriter problems;

  public EdgeFailures(ProblemWriter problems) {
    this.problems = problems;
  }

  /// Before the default handler of Spring Boot.
  @Override
  public int getOrder() {
    return -2;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    var path = exchange.getRequest().getPath().pathWithinApplication().value();
    if (exchange.getResponse().isCommitted() || !path.startsWith("/api/")) {
      return Mono.error(failure);
    }
    var type = type(failure);
    if (type.status().is5xxServerError()) {
      log.atWarn().setCause(failure).log("api_request_failed");
    }
    var detail = "See the description of this interface, or try again later.";
    return problems.write(exchange.getResponse(), type.detail(detail));
  }

  private static ProblemType type(Throwable failure) {
    if (failure instanceof ErrorResponse response) {
      return ProblemType.of(response.getStatusCode());
    }
    return failure instanceof IOException || failure instanceof TimeoutException
        ? ProblemType.UNAVAILABLE
        : ProblemType.INTERNAL_ERROR;
  }
}
