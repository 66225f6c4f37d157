package chat.parlance.gateway.api.key;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.limit.Limit;
import chat.parlance.gateway.limit.TrustedProxies;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class ApiKeyFilterTest {

  /// Whatever may be behind the filter.
  @RestController
  static final class Everything {

    @RequestMapping("/**")
    String any() {
      return "in";
    }
  }

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final ApiKeys keys =
      new ApiKeys(new InMemoryApiKeyStore(), new ApiKeyProperties(null, null, 3), () -> now);
  private final KeyCheck check =
      new KeyCheck(keys, new Limit<>(3, Duration.ofMinutes(1), () -> now), () -> now);
  private final ApiKeyFilter filter =
      new ApiKeyFilter(
          check,
          new TrustedProxies(List.of("192.0.2.99")),
          new ProblemWriter(JsonMapper.builder().build()),
          Schedulers.immediate());
  private final WebTestClient client =
      WebTestClient.bindToController(new Everything(), new KeyController(keys))
          .controllerAdvice(new Problems())
          .webFilter(filter)
          .build();

  private WebTestClient.ResponseSpec send(String method, String path, String authorization) {
    var request = client.method(HttpMethod.valueOf(method)).uri(URI.create(path));
    return (authorization == null ? request : request.header("Authorization", authorization))
        .exchange();
  }

  private static void isProblem(WebTestClient.ResponseSpec response, String type) {
    response
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:parlance:problem:" + type)
        .jsonPath("$.title")
        .isNotEmpty()
        .jsonPath("$.status")
        .isNumber();
  }

  @Nested
  class GivenNoKey {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/accounts",
          "/api/v1/messages",
          "/api/v1/info",
          "/api/nothing",
          "/api;a=b/v1/accounts",
          "/%61pi/v1/accounts",
          "/api/v1/accounts;x/"
        })
    void whenAsked_thenUnauthenticated(String path) {
      var response = send("GET", path, null);

      response
          .expectStatus()
          .isUnauthorized()
          .expectHeader()
          .valueEquals("WWW-Authenticate", "Bearer realm=\"parlance\"");
      isProblem(response, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/openapi.json", "/.well-known/host-meta", "/actuator/health", "/"})
    void whenOpenToAll_thenServed(String path) {
      send("GET", path, null).expectStatus().isOk();
    }
  }

  @Nested
  class GivenAWrongKey {

    @Test
    void whenTriedTooOften_thenThatAddressHasToWait() {
      for (var i = 0; i < 3; i++) {
        send("GET", "/api/v1/accounts", "Bearer wrong" + i)
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .valueMatches("WWW-Authenticate", ".*error=\"invalid_token\"");
      }

      var response = send("GET", "/api/v1/accounts", "Bearer wrong");

      response.expectStatus().isEqualTo(429).expectHeader().valueEquals("Retry-After", "60");
      isProblem(response, "too-many-attempts");
      now = now.plusSeconds(60);
      send("GET", "/api/v1/accounts", "Bearer wrong").expectStatus().isUnauthorized();
    }

    @Test
    void whenOthersHaveUsedUpTheAttempts_thenAGoodKeyIsHeardNevertheless() {
      var good = "Bearer " + keys.create("bot", Set.of("*")).text();
      for (var i = 0; i < 5; i++) {
        send("GET", "/api/v1/accounts", "Bearer wrong" + i);
      }

      send("GET", "/api/v1/accounts", good).expectStatus().isOk();
      now = now.plus(KeyCheck.REMEMBERED).plusSeconds(1);
      send("GET", "/api/v1/accounts", good).expectStatus().isOk();
    }
  }

  @Nested
  class GivenAProxy {

    private HttpStatusCode sendFor(String client, String proxy) {
      var request =
          MockServerHttpRequest.get("/api/v1/accounts")
              .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(proxy), 1))
              .header("X-Forwarded-For", client)
              .header("Authorization", "Bearer wrong");
      var exchange = MockServerWebExchange.from(request);
      filter.filter(exchange, passed -> Mono.empty()).block();
      return exchange.getResponse().getStatusCode();
    }

    @Test
    void whenOneOfItsClientsHasUsedUpTheAttempts_thenTheOthersHaveTheirs() {
      for (int i = 0; i < 3; i++) {
        sendFor("192.0.2.1", "192.0.2.99");
      }

      assertThat(sendFor("192.0.2.1", "192.0.2.99")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
      assertThat(sendFor("192.0.2.2", "192.0.2.99")).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whenItIsNotTrusted_thenItIsTheClient() {
      for (int i = 0; i < 3; i++) {
        sendFor("192.0.2." + i, "192.0.2.98");
      }

      assertThat(sendFor("192.0.2.9", "192.0.2.98")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  @Nested
  class GivenAKeyWithScopes {

    private final String bearer =
        "bearer "
            + keys.create("bot", Set.of("accounts:read", "sessions:write", "keys:write")).text();

    @ParameterizedTest
    @CsvSource({
      "GET, /api/v1/accounts",
      "HEAD, /api/v1/accounts/juliet@localhost",
      "DELETE, /api/v1/accounts/juliet@localhost/sessions/balcony",
      "GET, /api/v1/info"
    })
    void whenTheScopeIsThere_thenServed(String method, String path) {
      send(method, path, bearer).expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({
      "POST, /api/v1/accounts, accounts:write",
      "DELETE, /api/v1/accounts/juliet@localhost, accounts:write",
      "GET, /api/v1/accounts/juliet@localhost/sessions, sessions:read",
      "POST, /api/v1/messages, messages:write",
      "POST, /api/v1/presence/query, presence:read",
      "DELETE, /api/v1/rooms/query, rooms:write",
      "PUT, /api/v1/accounts/juliet@localhost/avatar, avatar:write",
      "POST, /api/v1/accounts/juliet@localhost/pubsub/nodes/n/items, pubsub:write",
      "GET, /api/v1/a;b/x, a:read",
      "GET, /api/v2/archives/x, archives:read"
    })
    void whenAScopeIsMissing_thenForbidden(String method, String path, String scope) {
      var response = send(method, path, bearer);

      response
          .expectStatus()
          .isForbidden()
          .expectHeader()
          .valueMatches("WWW-Authenticate", ".*insufficient_scope.*scope=\"" + scope + "\"");
      isProblem(response, "forbidden");
    }

    @Test
    void whenItMakesAKeyWithMore_thenForbidden() {
      var response =
          client
              .post()
              .uri("/api/v1/keys")
              .header("Authorization", bearer)
              .contentType(MediaType.APPLICATION_JSON)
              .bodyValue("{\"name\": \"more\", \"scopes\": [\"accounts:write\"]}")
              .exchange();

      response.expectStatus().isForbidden();
      isProblem(response, "forbidden");
    }
  }

  @Nested
  class GivenAKeyThatManagesKeys {

    private final Token own = keys.create("manager", Set.of("keys:write", "accounts:read"));
    private final String bearer = "Bearer " + own.text();

    @Test
    void whenItRevokesAStrongerOne_thenForbidden() {
      var admin = keys.create("admin", Set.of("*"));

      var response = send("DELETE", "/api/v1/keys/" + admin.id(), bearer);

      response.expectStatus().isForbidden();
      isProblem(response, "forbidden");
      assertThat(keys.verify(admin.text())).isNotNull();
    }

    @Test
    void whenItRevokesOneThatIsNotStronger_thenItIsRevoked() {
      var reader = keys.create("reader", Set.of("accounts:read"));

      send("DELETE", "/api/v1/keys/" + reader.id(), bearer).expectStatus().isNoContent();
      send("DELETE", "/api/v1/keys/" + own.id(), bearer).expectStatus().isNoContent();

      assertThat(keys.verify(reader.text())).isNull();
      assertThat(keys.verify(own.text())).isNull();
    }

    @Test
    void whenThereAreAThousand_thenItMakesNoMore() {
      for (int i = 0; i < 999; i++) {
        keys.create("filler", Set.of("keys:read"));
      }

      var response =
          client
              .post()
              .uri("/api/v1/keys")
              .header("Authorization", bearer)
              .contentType(MediaType.APPLICATION_JSON)
              .bodyValue("{\"name\": \"more\", \"scopes\": [\"accounts:read\"]}")
              .exchange();

      response.expectStatus().isEqualTo(HttpStatus.CONFLICT);
      isProblem(response, "too-many-keys");
    }
  }

  @Nested
  class GivenAKeyForAll {

    private final String bearer = "Bearer " + keys.create("admin", Set.of("*")).text();

    @Test
    void whenItMakesAKey_thenThatOneWorksUntilRevoked() {
      var made =
          client
              .post()
              .uri("/api/v1/keys")
              .header("Authorization", bearer)
              .contentType(MediaType.APPLICATION_JSON)
              .bodyValue("{\"name\": \"reader\", \"scopes\": [\"keys:read\"]}")
              .exchange()
              .expectStatus()
              .isCreated()
              .expectHeader()
              .valueEquals("Cache-Control", "no-store")
              .expectBody(KeyController.MadeKey.class)
              .returnResult()
              .getResponseBody();
      var reader = "Bearer " + made.token();
      send("GET", "/api/v1/keys", reader).expectStatus().isOk();

      send("DELETE", "/api/v1/keys/" + made.id(), bearer).expectStatus().isNoContent();

      now = now.plus(KeyCheck.REMEMBERED);
      send("GET", "/api/v1/keys", reader).expectStatus().isUnauthorized();
      isProblem(send("DELETE", "/api/v1/keys/" + made.id(), bearer), "unknown-key");
    }

    @Test
    void whenListed_thenNoSecretIsShown() {
      var body =
          send("GET", "/api/v1/keys", bearer)
              .expectBody(String.class)
              .returnResult()
              .getResponseBody();

      assertThat(body).contains("\"admin\"").doesNotContain("token", "hash");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"name\":\"a\",\"scopes\":[]}",
          "{\"name\":\"a\",\"scopes\":[\"root\"]}"
        })
    void whenTheWishIsInvalid_thenAProblemSaysWhere(String body) {
      var response =
          client
              .post()
              .uri("/api/v1/keys")
              .header("Authorization", bearer)
              .contentType(MediaType.APPLICATION_JSON)
              .bodyValue(body)
              .exchange();

      response.expectStatus().isEqualTo(422);
      isProblem(response, "invalid-value");
    }
  }
}
