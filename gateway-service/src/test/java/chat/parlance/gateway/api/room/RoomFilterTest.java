package chat.parlance.gateway.api.room;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.key.ApiKey;
import chat.parlance.gateway.api.key.ApiKeyFilter;
import chat.parlance.gateway.api.problem.ProblemWriter;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class RoomFilterTest {

  private static final ApiKey KEY = new ApiKey("id", "name", Set.of(ApiKey.ALL), Instant.EPOCH);

  private boolean closed;
  private boolean passed;
  private final RoomFilter filter =
      new RoomFilter(() -> closed, new ProblemWriter(JsonMapper.builder().build()));

  private MockServerWebExchange send(String method, boolean guarded) {
    var request = MockServerHttpRequest.method(HttpMethod.valueOf(method), "/api/v1/messages");
    var exchange = MockServerWebExchange.from(request);
    if (guarded) {
      exchange.getAttributes().put(ApiKeyFilter.class.getName(), KEY);
    }
    filter.filter(exchange, next -> Mono.fromRunnable(() -> passed = true)).block();
    return exchange;
  }

  @Nested
  class GivenNoRoom {

    GivenNoRoom() {
      closed = true;
    }

    @Test
    void whenSomethingIsToBeAdded_thenThatIsAProblem() {
      var response = send("POST", true).getResponse();

      assertThat(passed).isFalse();
      assertThat(response.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
      assertThat(response.getBodyAsString().block()).contains("urn:parlance:problem:no-room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH"})
    void whenSomethingIsReadOrDeletedOrChanged_thenItPasses(String method) {
      send(method, true);

      assertThat(passed).isTrue();
    }

    @Test
    void whenItIsNotARequestOfTheInterface_thenItPasses() {
      send("POST", false);

      assertThat(passed).isTrue();
    }
  }

  @Nested
  class GivenRoom {

    @Test
    void whenSomethingIsToBeAdded_thenItPasses() {
      send("POST", true);

      assertThat(passed).isTrue();
    }
  }
}
