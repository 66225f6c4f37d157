package chat.parlance.gateway.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.key.TestKeys;
import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.api.problem.Problems;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyFilterTest {

  /// Counts how often it is called.
  @RestController
  static final class Counter {

    private final AtomicInteger calls = new AtomicInteger();

    @PostMapping("/api/v1/things")
    ResponseEntity<String> make(@RequestBody String body) {
      return ResponseEntity.created(URI.create("/api/v1/things/" + calls.incrementAndGet()))
          .body(body + " " + calls);
    }

    @PostMapping("/api/v1/nothing")
    ResponseEntity<Void> accept() {
      calls.incrementAndGet();
      return ResponseEntity.accepted().build();
    }

    @PostMapping("/api/v1/broken")
    String fail() {
      calls.incrementAndGet();
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @PostMapping("/api/v1/secrets")
    ResponseEntity<String> secret() {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body("secret " + calls.incrementAndGet());
    }
  }

  private final Counter counter = new Counter();
  private final InMemoryClaimStore store = new InMemoryClaimStore();
  private final TestKeys keys = new TestKeys();
  private final Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final WebTestClient client =
      WebTestClient.bindToController(counter)
          .controllerAdvice(new Problems())
          .webFilter(
              keys.filter(),
              new IdempotencyFilter(
                  store,
                  new ProblemWriter(JsonMapper.builder().build()),
                  Schedulers.immediate(),
                  () -> now))
          .build();

  private WebTestClient.ResponseSpec post(String path, String key, String body) {
    var request = client.post().uri(path).header("Authorization", keys.bearer());
    return (key == null ? request : request.header("Idempotency-Key", key))
        .bodyValue(body)
        .exchange();
  }

  @Nested
  class GivenAKey {

    @Test
    void whenSentTwice_thenItRunsOnceAndIsAnsweredAlike() {
      var first = post("/api/v1/things", "k", "a");
      first.expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
      first.expectBody(String.class).isEqualTo("a 1");

      var again = post("/api/v1/things", "k", "a");

      again
          .expectStatus()
          .isCreated()
          .expectHeader()
          .location("/api/v1/things/1")
          .expectHeader()
          .valueEquals("Idempotency-Replayed", "true");
      again.expectBody(String.class).isEqualTo("a 1");
      assertThat(counter.calls).hasValue(1);
    }

    @Test
    void whenTheAnswerHasNoBody_thenItIsAnsweredAlikeToo() {
      post("/api/v1/nothing", "k", "a").expectStatus().isAccepted();

      post("/api/v1/nothing", "k", "a").expectStatus().isAccepted();

      assertThat(counter.calls).hasValue(1);
    }

    @Test
    void whenSentForAnotherRequest_thenRefused() {
      post("/api/v1/things", "k", "a");

      for (var other :
          new WebTestClient.ResponseSpec[] {
            post("/api/v1/things", "k", "b"), post("/api/v1/nothing", "k", "a")
          }) {
        other
            .expectStatus()
            .isEqualTo(422)
            .expectBody()
            .jsonPath("$.type")
            .isEqualTo("urn:parlance:problem:idempotency-key-reused");
      }
      assertThat(counter.calls).hasValue(1);
    }

    @Test
    void whenTheFirstIsUnderWay_thenConflict() {
      var print =
          keys.exchange(
              "/api/v1/things", exchange -> Fingerprint.of(exchange, "k", new byte[] {'a'}));
      store.claim(print.id(), print.request(), now);

      post("/api/v1/things", "k", "a")
          .expectStatus()
          .isEqualTo(409)
          .expectHeader()
          .valueEquals("Retry-After", "1")
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:request-under-way");
    }

    @Test
    void whenItFailed_thenItMayBeTriedAgain() {
      post("/api/v1/broken", "k", "a").expectStatus().isEqualTo(503);
      post("/api/v1/broken", "k", "a").expectStatus().isEqualTo(503);

      assertThat(counter.calls).hasValue(2);
    }

    @Test
    void whenTheAnswerIsSecret_thenItIsntKept() {
      post("/api/v1/secrets", "k", "a").expectBody(String.class).isEqualTo("secret 1");
      post("/api/v1/secrets", "k", "a").expectBody(String.class).isEqualTo("secret 2");
    }

    @Test
    void whenTheBodyIsHuge_thenRefused() {
      post("/api/v1/things", "k", "x".repeat(300_000))
          .expectStatus()
          .isEqualTo(413)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:too-large");
    }

    @Test
    void whenTheKeyIsTooLong_thenRefused() {
      post("/api/v1/things", "k".repeat(256), "a").expectStatus().isBadRequest();
    }
  }

  @Nested
  class GivenNoKey {

    @Test
    void whenSentTwice_thenItRunsTwice() {
      post("/api/v1/things", null, "a");
      post("/api/v1/things", null, "a").expectBody(String.class).isEqualTo("a 2");
    }
  }

  @Nested
  class GivenTwoCallers {

    @Test
    void whenTheyUseTheSameKey_thenBothRun() {
      post("/api/v1/things", "k", "a");
      keys.change();

      post("/api/v1/things", "k", "a").expectBody(String.class).isEqualTo("a 2");
    }
  }
}
