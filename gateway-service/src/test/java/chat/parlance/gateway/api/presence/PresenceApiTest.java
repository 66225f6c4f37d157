package chat.parlance.gateway.api.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.KnownAddresses;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.xmpp.stanza.StanzaError;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class PresenceApiTest {

  private static final String ONLINE =
      """
      <presence xmlns='urn:parlance:presence:0'><resource name='balcony' priority='5' show='away' \
      idle='2026-01-01T11:00:00Z'><status>Wherefore?</status></resource>\
      <resource name='chamber' priority='0'/></presence>\
      """;
  private static final String OFFLINE =
      """
      <presence xmlns='urn:parlance:presence:0'>\
      <last at='2026-01-01T12:00:00Z'><status>Good night</status></last></presence>\
      """;

  private final AnsweringService service = new AnsweringService("capulet.lit");
  private final WebTestClient client =
      WebTestClient.bindToController(
              new PresenceController(
                  new Overviews(service.onBehalf()),
                  KnownAddresses.of("capulet.lit"),
                  new PresenceApiProperties(3)))
          .controllerAdvice(new Problems())
          .build();

  private WebTestClient.ResponseSpec get() {
    return client.get().uri("/api/v1/accounts/juliet@capulet.lit/presence").exchange();
  }

  private WebTestClient.ResponseSpec query(String accounts) {
    return client
        .post()
        .uri("/api/v1/presence/query")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"accounts\": " + accounts + "}")
        .exchange();
  }

  @Nested
  class GivenSomebodyThere {

    @Test
    void whenAskedFor_thenItsResources() {
      service.with(ONLINE);

      get()
          .expectStatus()
          .isOk()
          .expectBody()
          .json(
              """
              {"jid": "juliet@capulet.lit", "exists": true, "available": true, "resources": [
                {"resource": "balcony", "show": "away", "status": "Wherefore?", "priority": 5,
                 "idleSince": "2026-01-01T11:00:00Z"},
                {"resource": "chamber", "priority": 0}]}
              """)
          .jsonPath("$.last")
          .doesNotExist();
    }
  }

  @Nested
  class GivenSomebodyAway {

    @Test
    void whenAskedFor_thenWhenItWas() {
      service.with(OFFLINE);

      get()
          .expectBody()
          .json(
              """
              {"available": false, "resources": [],
               "last": {"at": "2026-01-01T12:00:00Z", "status": "Good night"}}
              """);
    }
  }

  @Nested
  class GivenNobody {

    @Test
    void whenAskedFor_thenUnknown() {
      service.with(iq -> iq.errorReply(StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND)));

      get()
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:unknown-account");
    }

    @Test
    void whenTheServiceIsAway_thenUnavailable() {
      get().expectStatus().isEqualTo(503);
    }
  }

  @Nested
  class GivenMany {

    @Test
    void whenAskedForAtOnce_thenEachIsToldOnceAndUnknownOnesAsSuch() {
      service.with(iq ->
          iq.from().toString().startsWith("nobody")
              ? iq.errorReply(StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND))
              : iq.result(AnsweringService.xml(ONLINE)));

      query("[\"juliet@capulet.lit\", \"nobody@capulet.lit\", \"Juliet@capulet.lit\"]")
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.accounts.length()")
          .isEqualTo(2)
          .jsonPath("$.accounts[0].available")
          .isEqualTo(true)
          .jsonPath("$.accounts[1].exists")
          .isEqualTo(false);
      assertThat(service.asked()).hasSize(2);
    }

    @Test
    void whenTooMany_thenRefusedBeforeAnybodyIsAsked() {
      query("[\"a@capulet.lit\", \"b@capulet.lit\", \"c@capulet.lit\", \"d@capulet.lit\"]")
          .expectStatus()
          .isEqualTo(422);
      query("[]").expectStatus().isEqualTo(422);
      query("[null]").expectStatus().isEqualTo(422);
      query("[\"romeo@montague.lit\"]").expectStatus().isEqualTo(422);

      assertThat(service.asked()).isEmpty();
    }
  }
}
