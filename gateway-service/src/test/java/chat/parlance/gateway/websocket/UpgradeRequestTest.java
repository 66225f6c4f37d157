package chat.parlance.gateway.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class UpgradeRequestTest {

  static final String GOOD =
      String.join(
          "\r\n",
          "GET /ws HTTP/1.1",
          "Host: example.com",
          "Upgrade: websocket",
          "Connection: keep-alive, Upgrade",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "Origin: http://example.com",
          "Sec-WebSocket-Protocol: xmpp",
          "Sec-WebSocket-Version: 13");

  static WebSocketProperties properties(Set<String> origins) {
    return new WebSocketProperties(
        origins,
        DataSize.ofKilobytes(8),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        DataSize.ofKilobytes(64),
        Duration.ofSeconds(60),
        Duration.ofSeconds(20),
        Duration.ofSeconds(5));
  }

  private static Refusal refusal(String head, String... origins) {
    var request = Objects.requireNonNull(UpgradeRequest.parse(head));
    return request.refusal(properties(Set.of(origins)));
  }

  @Nested
  class GivenTheRfcsExample {

    @Test
    void whenAsked_thenTheAnswerIsTheRfcs() {
      var response =
          new String(Objects.requireNonNull(UpgradeRequest.parse(GOOD)).response(), US_ASCII);

      assertThat(response).startsWith("HTTP/1.1 101 ");
      assertThat(response).contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n");
      assertThat(response).contains("Sec-WebSocket-Protocol: xmpp\r\n").endsWith("\r\n\r\n");
    }

    @Test
    void whenAsked_thenNothingIsWrongWithIt() {
      assertThat(refusal(GOOD)).isNull();
      assertThat(refusal(GOOD, "http://example.com")).isNull();
    }

    @Test
    void whenItsOriginIsNotAllowed_thenItIsForbidden() {
      assertThat(refusal(GOOD, "https://chat.example")).isEqualTo(Refusal.FORBIDDEN);
    }
  }

  @Nested
  class GivenNothingIsSaidOfOrigins {

    private static String from(String origin, String host) {
      return GOOD.replace("Origin: http://example.com", "Origin: " + origin)
          .replace("Host: example.com", "Host: " + host);
    }

    @ParameterizedTest
    @CsvSource({
      "http://localhost:3000, localhost:8080",
      "https://chat.example, Chat.Example",
      "http://127.0.0.1, 127.0.0.1:8080",
      "'http://[::1]:8080', '[::1]:8080'"
    })
    void whenThePageIsOfTheSameHost_thenItMayConnect(String origin, String host) {
      assertThat(refusal(from(origin, host))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"https://evil.example", "null", "", "http://localhost.evil.example", "a b"})
    void whenItIsOfAnother_thenOnlyIfAllMay(String origin) {
      assertThat(refusal(from(origin, "localhost:8080"))).isEqualTo(Refusal.FORBIDDEN);
      assertThat(refusal(from(origin, "localhost:8080"), "*")).isNull();
    }

    @Test
    void whenTheClientIsNotInABrowser_thenItMayConnect() {
      assertThat(refusal(GOOD.replace("Origin: http://example.com\r\n", ""))).isNull();
    }

    @Test
    void whenTheHostIsNone_thenItIsNoPagesHost() {
      assertThat(refusal(from("http://null", "a b"))).isEqualTo(Refusal.FORBIDDEN);
      assertThat(refusal(from("http://null", ":80"))).isEqualTo(Refusal.FORBIDDEN);
    }
  }

  @Nested
  class GivenSomethingIsWrong {

    @ParameterizedTest
    @CsvSource({
      "Upgrade: websocket, Upgrade: h2c, UPGRADE_REQUIRED",
      "'keep-alive, Upgrade', keep-alive, UPGRADE_REQUIRED",
      "Version: 13, Version: 8, UPGRADE_REQUIRED",
      "Protocol: xmpp, Protocol: mqtt, BAD_REQUEST",
      "dGhlIHNhbXBsZSBub25jZQ==, c2hvcnQ=, BAD_REQUEST",
      "dGhlIHNhbXBsZSBub25jZQ==, !, BAD_REQUEST",
      "Host: example.com, Hast: example.com, BAD_REQUEST",
      "HTTP/1.1, HTTP/1.0, BAD_REQUEST",
      "Host:, Content-Length: 4|Host:, BAD_REQUEST",
      "Host:, Transfer-Encoding: chunked|Host:, BAD_REQUEST"
    })
    void whenAsked_thenItIsRefused(String part, String instead, Refusal expected) {
      var head = GOOD.replace(part, instead.replace("|", "\r\n"));

      assertThat(head).isNotEqualTo(GOOD);
      assertThat(refusal(head)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon", " folded: line", "na me: x", ": x"})
    void whenALineIsNoHeader_thenItIsNoRequest(String line) {
      assertThat(UpgradeRequest.parse(GOOD + "\r\n" + line)).isNull();
    }
  }

  @Test
  void whenTheSubprotocolIsOneOfSeveral_thenItIsFound() {
    assertThat(refusal(GOOD.replace("Protocol: xmpp", "Protocol: mqtt, xmpp"))).isNull();
  }
}
