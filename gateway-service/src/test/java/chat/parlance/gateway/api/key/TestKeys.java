package chat.parlance.gateway.api.key;

import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.limit.Limit;
import chat.parlance.gateway.limit.TrustedProxies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/// A key that is good for everything, and the filter that takes it.
public final class TestKeys {

  private final ApiKeys keys =
      new ApiKeys(
          new InMemoryApiKeyStore(), new ApiKeyProperties(null, null, 0), () -> Instant.EPOCH);
  private String token = make();

  public String bearer() {
    return "Bearer " + token;
  }

  /// From here on another caller.
  public void change() {
    token = make();
  }

  public WebFilter filter() {
    var clock = (InstantSource) () -> Instant.EPOCH;
    return new ApiKeyFilter(
        new KeyCheck(keys, new Limit<>(0, Duration.ofMinutes(1), clock), clock),
        new TrustedProxies(List.of()),
        new ProblemWriter(JsonMapper.builder().build()),
        Schedulers.immediate());
  }

  /// What comes out for a POST to that path that passed the filter.
  public <T> T exchange(String path, Function<ServerWebExchange, T> what) {
    var result = new AtomicReference<T>();
    var request = MockServerHttpRequest.post(path).header("Authorization", bearer());
    filter()
        .filter(
            MockServerWebExchange.from(request),
            exchange -> Mono.fromRunnable(() -> result.set(what.apply(exchange))))
        .block();
    return result.get();
  }

  private String make() {
    return keys.create("test", Set.of(ApiKey.ALL)).text();
  }
}
