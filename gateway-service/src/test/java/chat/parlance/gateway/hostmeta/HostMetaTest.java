package chat.parlance.gateway.hostmeta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class HostMetaTest {

  private static WebTestClient client(URI url) {
    return WebTestClient.bindToController(new HostMetaController(new HostMetaProperties(url)))
        .build();
  }

  @Nested
  class GivenAnAddressByProperty {

    private final WebTestClient client = client(URI.create("wss://web.example.com:443/ws?a=1&b=2"));

    @Test
    void whenAskedForXrd_thenEveryOriginMayReadIt() {
      var response = client.get().uri("/.well-known/host-meta").exchange();

      response
          .expectStatus()
          .isOk()
          .expectHeader()
          .contentType("application/xrd+xml")
          .expectHeader()
          .valueEquals("Access-Control-Allow-Origin", "*");
      assertThat(response.expectBody(String.class).returnResult().getResponseBody())
          .startsWith("<?xml version='1.0' encoding='utf-8'?>")
          .contains("<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>")
          .contains(
              "<Link rel='urn:xmpp:alt-connections:websocket'"
                  + " href='wss://web.example.com:443/ws?a=1&amp;b=2'/>");
    }

    @Test
    void whenAskedForJrd_thenEveryOriginMayReadIt() {
      client
          .get()
          .uri("/.well-known/host-meta.json")
          .header("Origin", "https://elsewhere.example")
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("Access-Control-Allow-Origin", "*")
          .expectBody()
          .json(
              """
              {"links": [{"rel": "urn:xmpp:alt-connections:websocket",
                          "href": "wss://web.example.com:443/ws?a=1&b=2"}]}
              """);
    }
  }

  @Nested
  class GivenNoProperty {

    @Test
    void whenAsked_thenTheHostOfTheRequestIsTaken() {
      var client = client(null);

      for (var request :
          new String[] {"http://127.0.0.1:8080", "https://chat.example", "http://[::1]:8080"}) {
        client
            .get()
            .uri(request + "/.well-known/host-meta.json")
            .exchange()
            .expectBody()
            .jsonPath("$.links[0].href")
            .isEqualTo(request.replaceFirst("http", "ws") + "/ws");
      }
    }
  }
}
