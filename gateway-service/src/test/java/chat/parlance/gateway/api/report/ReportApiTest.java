package chat.parlance.gateway.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

class ReportApiTest {

  private static final String PAGE =
      """
      {"reports":[{"number":7,"id":"a-0","at":"2026-11-24T12:00:00Z","reporter":"juliet@capulet.lit",\
      "reported":"romeo@montague.lit","reason":"urn:xmpp:reporting:spam"}],"next":7}\
      """;
  private static final String REPORT =
      """
      {"id":"a-0","at":"2026-11-24T12:00:00Z","reporter":"juliet@capulet.lit",\
      "reported":"romeo@montague.lit","reason":"urn:xmpp:reporting:spam",\
      "texts":[{"language":null,"text":"Never"}],\
      "stanzas":[{"by":"juliet@capulet.lit","id":"1","at":null,"stanza":"<message xmlns='jabber:client'/>"}],\
      "toOrigin":true,"toThirdParties":false}\
      """;

  private final List<String> asked = new ArrayList<>();
  private final WebTestClient client =
      WebTestClient.bindToController(
              new ReportController(
                  new Reports(
                      new AnsweringService("capulet.lit").with(this::answer).onBehalf(),
                      new HostedDomain("capulet.lit"),
                      new JsonMapper())))
          .controllerAdvice(new Problems())
          .configureClient()
          .responseTimeout(Duration.ofSeconds(20))
          .build();

  private Element answer(Iq request) {
    var payload = request.payload();
    asked.add(
        request.from()
            + " "
            + request.type()
            + " "
            + new String(payload.bytes(), StandardCharsets.UTF_8)
                .replace('"', '\'')
                .replace(" xmlns='urn:parlance:reports:0'", ""));
    if ("none".equals(payload.attribute("id"))) {
      return request.errorReply(StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND));
    }
    var json = payload.name().equals("reports") ? PAGE : REPORT;
    return request.result(
        request.type() == Iq.Type.SET
            ? null
            : Element.builder(payload.name(), payload.namespace()).text(json).build());
  }

  @Nested
  class GivenReports {

    @Test
    void whenListed_thenTheDomainsLogIsAskedAndThePageIsShown() {
      client
          .get()
          .uri(
              "/api/v1/reports?reported=Romeo@montague.lit&reporter=juliet@capulet.lit&cursor=9&limit=1")
          .exchange()
          .expectBody()
          .json(
              """
              {"reports":[{"id":"a-0","at":"2026-11-24T12:00:00Z","reporter":"juliet@capulet.lit",
                "reported":"romeo@montague.lit","reason":"urn:xmpp:reporting:spam"}],"next":"7"}
              """);

      assertThat(asked)
          .containsExactly(
              "capulet.lit GET <reports reporter='juliet@capulet.lit'"
                  + " reported='romeo@montague.lit' before='9' limit='1'/>");
    }

    @Test
    void whenOneIsAskedFor_thenItIsShown() {
      client
          .get()
          .uri("/api/v1/reports/a-0")
          .exchange()
          .expectBody()
          .json(
              """
              {"id":"a-0","texts":[{"text":"Never"}],"toOrigin":true,
                "stanzas":[{"by":"juliet@capulet.lit","id":"1","stanza":"<message xmlns='jabber:client'/>"}]}
              """);
    }

    @Test
    void whenOneIsRemoved_thenThatIsAskedFor() {
      client.delete().uri("/api/v1/reports/a-0").exchange().expectStatus().isNoContent();

      assertThat(asked).containsExactly("capulet.lit SET <report id='a-0'/>");
    }

    @Test
    void whenThereIsNone_thenItIsNotFound() {
      client.get().uri("/api/v1/reports/none").exchange().expectStatus().isNotFound();
      client.delete().uri("/api/v1/reports/none").exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
      "/api/v1/reports?cursor=x, 400",
      "/api/v1/reports?limit=0, 400",
      "/api/v1/reports?limit=101, 400",
      "/api/v1/reports?reported=@, 422",
      "/api/v1/reports?reporter=@, 422",
      "/api/v1/reports/A%20B, 404"
    })
    void whenARequestMakesNoSense_thenThatIsAProblemAndNobodyIsAsked(String uri, int status) {
      client.get().uri(URI.create(uri)).exchange().expectStatus().isEqualTo(status);

      assertThat(asked).isEmpty();
    }
  }
}
