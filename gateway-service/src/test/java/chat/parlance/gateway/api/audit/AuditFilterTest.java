package chat.parlance.gateway.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.api.key.TestKeys;
import chat.parlance.gateway.audit.Audit;
import chat.parlance.gateway.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class AuditFilterTest {

  private final TestKeys keys = new TestKeys();
  private final List<AuditRecord> audited = new ArrayList<>();
  private CompletableFuture<Void> log = CompletableFuture.completedFuture(null);
  private final AuditFilter filter =
      new AuditFilter(
          new Audit(
              entry -> {
                audited.add(entry);
                return log;
              },
              () -> Instant.EPOCH,
              Duration.ofMillis(20)),
          JsonMapper.builder().build());

  private MockServerWebExchange request(HttpMethod method, String path, WebFilterChain behind) {
    var request = MockServerHttpRequest.method(method, path).header("Authorization", keys.bearer());
    var exchange = MockServerWebExchange.from(request);
    keys.filter().filter(exchange, guarded -> filter.filter(guarded, behind)).block();
    return exchange;
  }

  private static WebFilterChain answering(HttpStatus status) {
    return exchange -> {
      exchange.getResponse().setStatusCode(status);
      return exchange.getResponse().setComplete();
    };
  }

  @Nested
  class GivenARequestThatWrites {

    @Test
    void whenAnswered_thenItIsWrittenDownWithoutItsQuery() {
      request(HttpMethod.POST, "/api/v1/messages?token=secret", answering(HttpStatus.ACCEPTED));

      assertThat(audited)
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("POST /api/v1/messages");
            assertThat(entry.who()).startsWith("key:");
            assertThat(entry.outcome()).isEqualTo("done");
          });
    }

    @Test
    void whenRefusedWithoutAProblem_thenTheStatusSaysWhy() {
      request(HttpMethod.DELETE, "/api/v1/x", answering(HttpStatus.CONFLICT));

      assertThat(audited).extracting(AuditRecord::why).containsExactly("409");
    }

    @Test
    void whenItFails_thenThatIsWrittenDownAndItFailsOn() {
      WebFilterChain failing = exchange -> Mono.error(new IllegalStateException("broken"));

      assertThatThrownBy(() -> request(HttpMethod.PUT, "/api/v1/x", failing))
          .hasMessageContaining("broken");
      assertThat(audited).extracting(AuditRecord::why).containsExactly("failed");
    }

    @Test
    void whenTheLogIsAway_thenTheAnswerSaysSo() {
      log = new CompletableFuture<>();

      var exchange = request(HttpMethod.PUT, "/api/v1/x", answering(HttpStatus.NO_CONTENT));

      assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
      assertThat(exchange.getResponse().getHeaders().getFirst(RequestEntry.PENDING))
          .isEqualTo("pending");
    }
  }

  @Nested
  class GivenARequestThatReads {

    @Test
    void whenAnswered_thenNothingIsWrittenDown() {
      request(HttpMethod.GET, "/api/v1/accounts", answering(HttpStatus.OK));

      assertThat(audited).isEmpty();
    }
  }
}
