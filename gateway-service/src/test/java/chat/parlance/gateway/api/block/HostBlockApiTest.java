package chat.parlance.gateway.api.block;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.gateway.blocking.TestBlocks;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class HostBlockApiTest {

  private static final String PATH = "/api/v1/blocks/";

  private final List<String> asked = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final WebTestClient client =
      WebTestClient.bindToController(
              new HostBlockController(
                  TestBlocks.host(
                      written,
                      new AnsweringService("capulet.lit").with(this::answer).onBehalf(),
                      "capulet.lit",
                      3)))
          .controllerAdvice(new Problems())
          .configureClient()
          .responseTimeout(Duration.ofSeconds(20))
          .build();

  private Element answer(Iq request) {
    asked.add(
        request.from()
            + " "
            + new String(request.payload().bytes(), StandardCharsets.UTF_8).replace('"', '\''));
    return request.result(null);
  }

  private WebTestClient.ResponseSpec send(HttpMethod method, String jid) {
    return client.method(method).uri(URI.create(PATH + jid)).exchange();
  }

  private void isProblem(WebTestClient.ResponseSpec response, int status, String type) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:parlance:problem:" + type);
  }

  @Nested
  class GivenNoBlock {

    @Test
    void whenAnAccountHereIsBlocked_thenItIsSilencedToo() {
      send(HttpMethod.PUT, "Spam@capulet.lit").expectStatus().isNoContent();

      assertThat(written).containsExactly("capulet.lit blocks spam@capulet.lit");
      assertThat(asked)
          .containsExactly(
              "spam@capulet.lit <silenced xmlns='urn:parlance:silence:0'>"
                  + "<item jid='spam@capulet.lit'/></silenced>");
      client
          .get()
          .uri(PATH + "spam@capulet.lit")
          .exchange()
          .expectBody()
          .json("{\"jid\":\"spam@capulet.lit\",\"since\":\"2026-11-24T12:00:00Z\"}");
    }

    @Test
    void whenAResourceIsBlocked_thenItsPathIsOneSegment() {
      send(HttpMethod.PUT, "spam@capulet.lit%2Fa%20b").expectStatus().isNoContent();

      assertThat(written).containsExactly("capulet.lit blocks spam@capulet.lit/a b");
    }

    @Test
    void whenADomainElsewhereIsBlocked_thenNobodyElseIsAsked() {
      send(HttpMethod.PUT, "tybalt.net").expectStatus().isNoContent();

      assertThat(written).containsExactly("capulet.lit blocks tybalt.net");
      assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"capulet.lit", "@capulet.lit", "a%20b@capulet.lit"})
    void whenItCanNotBeBlocked_thenThatIsAProblem(String jid) {
      isProblem(send(HttpMethod.PUT, jid), 422, "invalid-value");

      assertThat(written).isEmpty();
    }

    @Test
    void whenOneIsAskedForOrEnded_thenItIsUnknown() {
      isProblem(send(HttpMethod.GET, "tybalt.net"), 404, "unknown-block");
      isProblem(send(HttpMethod.DELETE, "tybalt.net"), 404, "unknown-block");
    }
  }

  @Nested
  class GivenThreeBlocks {

    {
      send(HttpMethod.PUT, "c.net").expectStatus().isNoContent();
      send(HttpMethod.PUT, "a.net").expectStatus().isNoContent();
      send(HttpMethod.PUT, "spam@capulet.lit").expectStatus().isNoContent();
      asked.clear();
      written.clear();
    }

    @Test
    void whenOneMoreIsWanted_thenThereAreTooMany() {
      isProblem(send(HttpMethod.PUT, "d.net"), 409, "too-many-blocks");
      send(HttpMethod.PUT, "a.net").expectStatus().isNoContent();
    }

    @Test
    void whenOneEnds_thenItIsHeardAgain() {
      send(HttpMethod.DELETE, "spam@capulet.lit").expectStatus().isNoContent();

      assertThat(written).containsExactly("capulet.lit unblocks spam@capulet.lit");
      assertThat(asked)
          .containsExactly("spam@capulet.lit <silenced xmlns='urn:parlance:silence:0'/>");
      isProblem(send(HttpMethod.GET, "spam@capulet.lit"), 404, "unknown-block");
    }

    @Test
    void whenListedByPage_thenEachIsOnOne() {
      client
          .get()
          .uri("/api/v1/blocks?limit=2")
          .exchange()
          .expectBody()
          .jsonPath("$.blocks[*].jid")
          .value(jids -> assertThat(jids).isEqualTo(List.of("a.net", "c.net")))
          .jsonPath("$.next")
          .isEqualTo("Yy5uZXQ");
      client
          .get()
          .uri("/api/v1/blocks?limit=2&cursor=Yy5uZXQ")
          .exchange()
          .expectBody()
          .jsonPath("$.blocks[*].jid")
          .value(jids -> assertThat(jids).isEqualTo(List.of("spam@capulet.lit")))
          .jsonPath("$.next")
          .doesNotExist();
    }

    @Test
    void whenTheCursorIsNone_thenThatIsAProblem() {
      isProblem(client.get().uri("/api/v1/blocks?cursor=*").exchange(), 400, "invalid-cursor");
    }
  }
}
