package chat.parlance.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.EmbeddedMongo;
import chat.parlance.gateway.account.AccountConfiguration;
import chat.parlance.gateway.announcement.SentAnswers;
import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.audit.AuditLog;
import chat.parlance.gateway.audit.AuditRecord;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.gateway.behalf.BehalfProperties;
import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.behalf.GatewayHandlers;
import chat.parlance.gateway.behalf.GatewayRequests;
import chat.parlance.gateway.behalf.KnownGateways;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.behalf.PendingRequests;
import chat.parlance.gateway.blocking.HostBlocks;
import chat.parlance.gateway.blocking.TestBlocks;
import chat.parlance.gateway.broker.EdgeProducer;
import chat.parlance.gateway.erasure.Place;
import chat.parlance.gateway.erasure.ServiceProgress;
import chat.parlance.gateway.limit.TrustedProxies;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.testkit.rest.DescriptionFile;
import chat.parlance.xmpp.stanza.StanzaError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// The whole REST edge on a real port, with the embedded store.
class ApiIT {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  /// Remembers events, and whether the thread that brought them may block.
  static final class FakeProducer implements EdgeProducer {

    private final List<AccountEvent> events = new CopyOnWriteArrayList<>();
    private volatile boolean onVirtualThread;

    @Override
    public CompletionStage<List<Place>> publish(AccountEvent event) {
      onVirtualThread = Thread.currentThread().isVirtual();
      events.add(event);
      return CompletableFuture.completedStage(List.of(new Place(Inbox.PRESENCE, 0, 7)));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({AccountConfiguration.class, ApiConfiguration.class})
  static class Edge {

    @Bean
    FakeProducer edgeProducer() {
      return new FakeProducer();
    }

    @Bean
    EdgeRoutes routes() {
      return new EdgeRoutes();
    }

    @Bean
    ServiceProgress progress() {
      return new ServiceProgress() {
        @Override
        public Map<Integer, Long> passed(Inbox inbox) {
          return Map.of(0, 8L);
        }

        @Override
        public Map<Integer, Long> ends(Inbox inbox) {
          return Map.of(0, 8L);
        }
      };
    }

    @Bean
    OnlineAccounts sessions() {
      return new FakeSessions();
    }

    @Bean
    KnownGateways gateways() {
      return Map::of;
    }

    @Bean
    GatewayHandlers handlers(ObjectProvider<GatewayHandler> handlers) {
      return new GatewayHandlers(handlers::stream);
    }

    @Bean
    GatewayRequests requests() {
      var pending = new PendingRequests(new BehalfProperties(Duration.ofSeconds(1), 10));
      return new GatewayRequests(0, "capulet.lit", (_, _, _) -> {}, pending, () -> Instant.EPOCH);
    }

    @Bean
    SentAnswers stanzaLog() {
      return new SentAnswers();
    }

    @Bean
    AuditLog auditLog() {
      return entry -> {
        audited.add(entry);
        return CompletableFuture.completedStage(null);
      };
    }

    @Bean
    OnBehalf onBehalf() {
      var nobody = StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND);
      return new AnsweringService("capulet.lit")
          .with(request -> request.errorReply(nobody))
          .onBehalf();
    }

    @Bean
    HostBlocks hostBlocks(OnBehalf requests) {
      return TestBlocks.host(new CopyOnWriteArrayList<>(), requests, "capulet.lit", 10);
    }

    @Bean
    TrustedProxies proxies() {
      return new TrustedProxies(List.of());
    }
  }

  @TempDir private static Path directory;

  private static EmbeddedMongo mongo;
  private static DisposableServer service;
  private static final List<AuditRecord> audited = new CopyOnWriteArrayList<>();
  private static final List<String> served = new CopyOnWriteArrayList<>();
  private static ConfigurableApplicationContext edge;
  private static WebTestClient anybody;
  private static WebTestClient client;

  @BeforeAll
  static void start() throws Exception {
    mongo = EmbeddedMongo.start();
    service =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
              var headers = request.requestHeaders();
              served.add(
                  request.method()
                      + " "
                      + request.uri()
                      + " "
                      + headers.get("X-Parlance-Internal")
                      + " "
                      + headers.get("X-Parlance-Caller")
                      + " "
                      + headers.get("Authorization"));
              return response
                  .status(202)
                  .header("Content-Type", "application/json")
                  .sendString(Mono.just("{\"originId\":\"" + served.size() + "\"}"));
            })
            .bindNow();
    edge =
        new SpringApplicationBuilder(Edge.class)
            .properties(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.mongodb.uri=" + mongo.uri() + "/parlance",
                "parlance.domain=capulet.lit",
                "springdoc.writer-with-order-by-keys=true",
                "springdoc.default-produces-media-type=application/json",
                "parlance.internal-token=" + TOKEN,
                "parlance.gateway.api.key-file=" + directory.resolve("api-key"),
                "parlance.gateway.routes.messaging=http://127.0.0.1:" + service.port())
            .run();
    var port = edge.getEnvironment().getRequiredProperty("local.server.port");
    anybody =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(20))
            .build();
    var key = Files.readString(directory.resolve("api-key")).strip();
    client = anybody.mutate().defaultHeader("Authorization", "Bearer " + key).build();
  }

  @AfterAll
  static void stop() {
    edge.close();
    service.disposeNow();
    mongo.close();
  }

  private static WebTestClient.ResponseSpec post(String path, String idempotencyKey, String body) {
    return client
        .post()
        .uri(path)
        .header("Idempotency-Key", idempotencyKey)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  @Nested
  class GivenTheFirstKey {

    @Test
    void whenAnAccountIsMadeTwiceUnderOneKey_thenOnceAndEveryServiceHears() {
      var body = "{\"jid\": \"juliet@capulet.lit\", \"password\": \"R0m30R0m30\"}";
      for (var i = 0; i < 2; i++) {
        post("/api/v1/accounts", "k1", body)
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueEquals("Location", "/api/v1/accounts/juliet@capulet.lit");
      }

      client
          .get()
          .uri("/api/v1/accounts/juliet@capulet.lit")
          .exchange()
          .expectBody()
          .jsonPath("$.enabled")
          .isEqualTo(true);
      var producer = edge.getBean(FakeProducer.class);
      assertThat(producer.events)
          .filteredOn(event -> "juliet".equals(event.account().localpart()))
          .extracting(AccountEvent::kind)
          .containsExactly(AccountEvent.Kind.CREATED);
      assertThat(producer.onVirtualThread).isTrue();
    }

    @Test
    void whenThePathIsUnknown_thenAProblemSaysSo() {
      client
          .get()
          .uri("/api/v1/nothing")
          .exchange()
          .expectStatus()
          .isNotFound()
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:not-found")
          .jsonPath("$.trace")
          .doesNotExist();
    }

    @Test
    void whenAskedForInfo_thenTheDomainIsThere() {
      client
          .get()
          .uri("/api/v1/info")
          .exchange()
          .expectBody()
          .jsonPath("$.name")
          .isEqualTo("Parlance")
          .jsonPath("$.domain")
          .isEqualTo("capulet.lit");
    }
  }

  @Nested
  class GivenADeletedAccount {

    @Test
    void whenItsErasureIsAskedFor_thenEachServiceSaysWhenItHadFinished() {
      post(
              "/api/v1/accounts",
              "k8",
              "{\"jid\": \"tybalt@capulet.lit\", \"password\": \"s3cretTybalt\"}")
          .expectStatus()
          .isCreated();

      var deleted =
          client
              .delete()
              .uri("/api/v1/accounts/tybalt@capulet.lit")
              .exchange()
              .expectStatus()
              .isAccepted()
              .expectBody()
              .jsonPath("$.services[0].name")
              .isEqualTo("gateway")
              .returnResult();

      client
          .get()
          .uri(String.valueOf(deleted.getResponseHeaders().getLocation()))
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.services[1].name")
          .isEqualTo("presence")
          .jsonPath("$.services[1].finished")
          .isNotEmpty()
          .jsonPath("$.finished")
          .isNotEmpty();
      client.get().uri("/api/v1/erasures/none").exchange().expectStatus().isNotFound();
    }
  }

  @Nested
  class GivenAnAccountThatAsksWhatIsHeld {

    @Test
    void whenExported_thenEachLineIsJsonWithoutAKeyAndItIsWrittenDown() {
      post(
              "/api/v1/accounts",
              "k9",
              "{\"jid\": \"paris@capulet.lit\", \"password\": \"s3cretParis\"}")
          .expectStatus()
          .isCreated();
      client.put().uri("/api/v1/admins/paris@capulet.lit").exchange().expectStatus().isNoContent();

      var export =
          client
              .get()
              .uri("/api/v1/accounts/paris@capulet.lit/export")
              .exchange()
              .expectStatus()
              .isOk()
              .expectHeader()
              .contentType("application/jsonl")
              .expectBody(String.class)
              .returnResult()
              .getResponseBody();

      assertThat(export.lines())
          .satisfiesExactly(
              line -> assertThat(line).contains("\"kind\":\"export\"", "\"version\":1"),
              line ->
                  assertThat(line)
                      .contains("\"service\":\"gateway\",\"kind\":\"account\"", "paris@capulet.lit")
                      .doesNotContain("storedKey", "salt"),
              line -> assertThat(line).contains("\"kind\":\"admin\""),
              line -> assertThat(line).contains("\"kind\":\"end\"", "\"gateway\":2"));
      assertThat(audited)
          .filteredOn(entry -> entry.what().startsWith("GET"))
          .extracting(entry -> entry.what() + " " + entry.about() + " " + entry.outcome())
          .contains("GET /api/v1/accounts/{jid}/export [paris@capulet.lit] done");
      client
          .get()
          .uri("/api/v1/accounts/rosaline@capulet.lit/export")
          .exchange()
          .expectStatus()
          .isNotFound();
    }
  }

  @Nested
  class GivenAnAccountToBeAdmin {

    private static final String ADMIN = "/api/v1/admins/nurse@capulet.lit";

    @Test
    void whenTheRoleIsGivenAndTaken_thenItIsListedAndWrittenDown() {
      client.put().uri(ADMIN).exchange().expectStatus().isNotFound();
      post(
              "/api/v1/accounts",
              "k7",
              "{\"jid\": \"nurse@capulet.lit\", \"password\": \"s3cretNurse\"}")
          .expectStatus()
          .isCreated();

      client.put().uri(ADMIN).exchange().expectStatus().isNoContent();
      client
          .get()
          .uri("/api/v1/admins")
          .exchange()
          .expectBody()
          .jsonPath("$.admins[0].jid")
          .isEqualTo("nurse@capulet.lit");
      client.delete().uri(ADMIN).exchange().expectStatus().isNoContent();
      client.delete().uri(ADMIN).exchange().expectStatus().isNotFound();

      assertThat(audited)
          .filteredOn(entry -> entry.about().contains("nurse@capulet.lit"))
          .extracting(entry -> entry.what() + " " + entry.outcome() + " " + entry.why())
          .containsExactly(
              "PUT /api/v1/admins/{jid} refused urn:parlance:problem:unknown-account",
              "POST /api/v1/accounts done null",
              "PUT /api/v1/admins/{jid} done null",
              "DELETE /api/v1/admins/{jid} done null",
              "DELETE /api/v1/admins/{jid} refused urn:parlance:problem:unknown-admin");
      assertThat(audited).allMatch(entry -> entry.who().startsWith("key:"));
      assertThat(audited.toString()).doesNotContain("s3cretNurse");
    }
  }

  @Nested
  class GivenAServiceElsewhere {

    @Test
    void whenAMessageIsSent_thenTheServiceGetsItFromTheGateway() {
      served.clear();

      for (var i = 0; i < 2; i++) {
        post("/api/v1/messages", "k2", "{\"to\": \"romeo@capulet.lit\"}")
            .expectStatus()
            .isAccepted()
            .expectBody()
            .jsonPath("$.originId")
            .isEqualTo("1");
      }

      assertThat(served)
          .singleElement()
          .asString()
          .matches("POST /api/v1/messages " + TOKEN + " [0-9a-f]{16} null");
      assertThat(audited)
          .filteredOn(entry -> entry.what().equals("POST /api/v1/messages"))
          .extracting(AuditRecord::outcome)
          .containsExactly("done"); // once, as the second is answered from memory
    }

    @Test
    void whenThereIsNoKey_thenTheServiceHearsNothing() {
      served.clear();

      anybody
          .post()
          .uri("/api/v1/messages")
          .header("X-Parlance-Internal", TOKEN)
          .bodyValue("{}")
          .exchange()
          .expectStatus()
          .isUnauthorized();

      assertThat(served).isEmpty();
    }
  }

  @Nested
  class GivenTheControllers {

    /// `-Dopenapi.write=true` writes the file anew.
    @Test
    void whenDescribed_thenItIsWhatTheFileSays() throws Exception {
      var generated =
          anybody
              .get()
              .uri("/v3/api-docs")
              .exchange()
              .expectBody(String.class)
              .returnResult()
              .getResponseBody();

      new DescriptionFile(Path.of("../docs/openapi.json"))
          .check(generated, path -> !path.startsWith("/api/v1/messages"));
    }
  }

  @Nested
  class GivenAnybody {

    @Test
    void whenAskedForHealth_thenTheStatusAlone() {
      for (var group : new String[] {"/liveness", "/readiness"}) {
        var body =
            anybody
                .get()
                .uri("/actuator/health" + group)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).isEqualTo("{\"status\":\"UP\"}");
      }
      anybody.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    @Test
    void whenAskedForHostMeta_thenTheSocketOfThisHost() {
      anybody
          .get()
          .uri("/.well-known/host-meta")
          .exchange()
          .expectHeader()
          .valueEquals("Access-Control-Allow-Origin", "*")
          .expectBody(String.class)
          .value(xml -> assertThat(xml).containsPattern("href='ws://127.0.0.1:\\d+/ws'"));
    }

    @Test
    void whenAskedForTheDescription_thenItIsServed() {
      anybody
          .get()
          .uri("/api/openapi.json")
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.openapi")
          .isEqualTo("3.1.0")
          .jsonPath("$.paths['/api/v1/messages'].post")
          .exists();
    }
  }
}
