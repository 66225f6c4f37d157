package chat.parlance.gateway.api.block;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.TestAddresses;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class AccountBlockApiTest {

  private static final String PATH = "/api/v1/accounts/juliet@capulet.lit/blocks";
  private static final String LIST =
      "<blocklist xmlns='urn:xmpp:blocking'><item jid='romeo@montague.lit'/>"
          + "<item jid='tybalt.net'/></blocklist>";

  private final List<String> asked = new ArrayList<>();
  private final WebTestClient client =
      WebTestClient.bindToController(
              new AccountBlockController(
                  new AccountBlocks(
                      new AnsweringService("capulet.lit").with(this::answer).onBehalf()),
                  TestAddresses.with("capulet.lit", "juliet@capulet.lit")))
          .controllerAdvice(new Problems())
          .configureClient()
          .responseTimeout(Duration.ofSeconds(20))
          .build();

  private Element answer(Iq request) {
    var payload = new String(request.payload().bytes(), StandardCharsets.UTF_8);
    if (request.type() == Iq.Type.GET) {
      return request.result(Element.ofTrusted(LIST.getBytes(StandardCharsets.UTF_8)));
    }
    asked.add(payload.replace('"', '\'').replace(" xmlns='urn:xmpp:blocking'", ""));
    return request.result(null);
  }

  private WebTestClient.ResponseSpec send(HttpMethod method, String blocked) {
    return client.method(method).uri(URI.create(PATH + blocked)).exchange();
  }

  private WebTestClient.ResponseSpec put(String body) {
    return client
        .put()
        .uri(PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static void isProblem(WebTestClient.ResponseSpec response, int status, String type) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:parlance:problem:" + type);
  }

  @Nested
  class GivenAnAccountThatBlocksTwo {

    @Test
    void whenItsListIsAskedFor_thenBothAreInIt() {
      send(HttpMethod.GET, "")
          .expectBody()
          .json("{\"blocked\":[\"romeo@montague.lit\",\"tybalt.net\"]}");
    }

    @Test
    void whenOneIsLookedFor_thenItIsFoundOrNot() {
      send(HttpMethod.GET, "/tybalt.net").expectStatus().isNoContent();
      isProblem(send(HttpMethod.GET, "/nurse@capulet.lit"), 404, "unknown-block");
    }

    @Test
    void whenItIsGivenAnother_thenOnlyTheDifferenceIsAskedFor() {
      put("{\"blocked\":[\"Tybalt.net\",\"nurse@capulet.lit/kitchen\"]}")
          .expectStatus()
          .isNoContent();

      assertThat(asked)
          .containsExactly(
              "<unblock><item jid='romeo@montague.lit'/></unblock>",
              "<block><item jid='nurse@capulet.lit/kitchen'/></block>");
    }

    @Test
    void whenItIsGivenTheSame_thenNothingIsAskedFor() {
      put("{\"blocked\":[\"tybalt.net\",\"romeo@montague.lit\"]}").expectStatus().isNoContent();

      assertThat(asked).isEmpty();
    }

    @Test
    void whenOneIsAddedOrRemoved_thenThatIsAskedFor() {
      send(HttpMethod.PUT, "/nurse@capulet.lit%2Fkitchen").expectStatus().isNoContent();
      send(HttpMethod.DELETE, "/tybalt.net").expectStatus().isNoContent();
      isProblem(send(HttpMethod.DELETE, "/nurse@capulet.lit"), 404, "unknown-block");

      assertThat(asked)
          .containsExactly(
              "<block><item jid='nurse@capulet.lit/kitchen'/></block>",
              "<unblock><item jid='tybalt.net'/></unblock>");
    }

    @Test
    void whenAllAreRemoved_thenThatIsAskedFor() {
      send(HttpMethod.DELETE, "").expectStatus().isNoContent();

      assertThat(asked).containsExactly("<unblock/>");
    }

    @Test
    void whenAnAddressIsNone_thenThatIsAProblemAndNothingIsAskedFor() {
      isProblem(put("{\"blocked\":[\"@\"]}"), 422, "invalid-value");
      isProblem(put("{}"), 422, "invalid-value");
      isProblem(send(HttpMethod.PUT, "/@"), 422, "invalid-value");

      assertThat(asked).isEmpty();
    }
  }

  @Nested
  class GivenNoAccount {

    @Test
    void whenItsListIsAskedFor_thenItIsUnknown() {
      isProblem(
          client.get().uri("/api/v1/accounts/nobody@capulet.lit/blocks").exchange(),
          404,
          "unknown-account");
    }
  }
}
