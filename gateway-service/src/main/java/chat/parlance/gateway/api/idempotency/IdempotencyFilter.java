package chat.parlance.gateway.api.idempotency;

import chat.parlance.gateway.api.body.Bodies;
import chat.parlance.gateway.api.key.ApiKeyFilter;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.api.problem.ProblemWriter;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Runs a POST with an `Idempotency-Key` once, and answers it alike each time for a day. An answer
/// of 500 and above isn't kept, nor one that says `no-store`: those may be tried again.
public final class IdempotencyFilter implements WebFilter, Ordered {

  /// The header that a client sets.
  public static final String HEADER = "Idempotency-Key";

  static final String REPLAYED = "Idempotency-Replayed";

  private static final int LONGEST_KEY = 255;

  private final ClaimStore store;
  private final ProblemWriter problems;
  private final Scheduler blocking;
  private final InstantSource clock;

  IdempotencyFilter(
      ClaimStore store, ProblemWriter problems, Scheduler blocking, InstantSource clock) {
    this.store = store;
    this.problems = problems;
    this.blocking = blocking;
    this.clock = clock;
  }

  @Override
  public int getOrder() {
    return ApiKeyFilter.ORDER + 2;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var key = request.getHeaders().getFirst(HEADER);
    if (key == null
        || !request.getMethod().equals(HttpMethod.POST)
        || !ApiKeyFilter.guards(exchange)) {
      return chain.filter(exchange);
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      return refuse(exchange, ProblemType.INVALID_REQUEST, "The idempotency key is too long.");
    }
    return Bodies.read(request)
        .flatMap(body -> once(exchange, chain, key, body))
        .onErrorResume(
            DataBufferLimitException.class,
            e -> problems.write(exchange.getResponse(), Bodies.tooLarge()));
  }

  private Mono<Void> once(
      ServerWebExchange exchange, WebFilterChain chain, String key, byte[] body) {
    var print = Fingerprint.of(exchange, key, body);
    return run(() -> store.claim(print.id(), print.request(), clock.instant()))
        .flatMap(claim ->
            switch (claim) {
              case Claim.Granted granted -> first(exchange, chain, print.id(), body);
              case Claim.Answered answered -> replay(exchange, answered.answer());
              case Claim.UnderWay underWay -> underWay(exchange);
              case Claim.Reused reused ->
                  refuse(
                      exchange,
                      ProblemType.IDEMPOTENCY_KEY_REUSED,
                      "Take a new key for a new request.");
            });
  }

  private Mono<Void> first(
      ServerWebExchange exchange, WebFilterChain chain, String id, byte[] body) {
    var recorder = new AnswerRecorder(exchange.getResponse(), answer -> keep(id, exchange, answer));
    var recorded =
        exchange
            .mutate()
            .request(Bodies.again(exchange.getRequest(), body))
            .response(recorder)
            .build();
    return chain.filter(recorded).onErrorResume(e -> this.<Void>release(id).then(Mono.error(e)));
  }

  private Mono<Void> keep(String id, ServerWebExchange exchange, Answer answer) {
    var cache = exchange.getResponse().getHeaders().getCacheControl();
    if (answer.status() >= 500 || (cache != null && cache.contains("no-store"))) {
      return release(id);
    }
    return run(
            () -> {
              store.answered(id, answer);
              return id;
            })
        .then();
  }

  private <T> Mono<T> release(String id) {
    return run(
            () -> {
              store.release(id);
              return id;
            })
        .then(Mono.empty());
  }

  private static Mono<Void> replay(ServerWebExchange exchange, Answer answer) {
    ServerHttpResponse response = exchange.getResponse();
    response.setRawStatusCode(answer.status());
    var headers = response.getHeaders();
    headers.set(REPLAYED, "true");
    if (answer.contentType() != null) {
      headers.setContentType(MediaType.parseMediaType(answer.contentType()));
    }
    if (answer.location() != null) {
      headers.set(HttpHeaders.LOCATION, answer.location());
    }
    return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
  }

  private Mono<Void> underWay(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return refuse(exchange, ProblemType.REQUEST_UNDER_WAY, "Wait for it, or try again.");
  }

  private Mono<Void> refuse(ServerWebExchange exchange, ProblemType type, String detail) {
    return problems.write(exchange.getResponse(), type.detail(detail));
  }

  private <T> Mono<T> run(Supplier<T> work) {
    return Mono.fromSupplier(work).subscribeOn(blocking);
  }
}
