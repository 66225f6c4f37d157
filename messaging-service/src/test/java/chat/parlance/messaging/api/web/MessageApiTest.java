package chat.parlance.messaging.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Origin;
import chat.parlance.messaging.api.LogUnavailableException;
import chat.parlance.messaging.api.MessageLog;
import chat.parlance.xmpp.stanza.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class MessageApiTest {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String HELLO = "{\"to\": \"romeo@localhost\", \"body\": \"Hello\"}";

  /// Keeps what it is given.
  private static final class FakeLog implements MessageLog {

    private final List<Message> messages = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private boolean away;

    @Override
    public void append(Message message, Origin origin) {
      if (away) {
        throw new LogUnavailableException(new TimeoutException());
      }
      messages.add(message);
      origins.add(origin);
    }
  }

  private final FakeLog log = new FakeLog();

  private WebTestClient client(String token) {
    var properties = new EdgeProperties("localhost", token);
    return WebTestClient.bindToController(new MessageController(log, properties))
        .controllerAdvice(new MessageProblems())
        .webFilter(new EdgeGuard(properties))
        .build();
  }

  private WebTestClient.RequestBodySpec post() {
    return client(TOKEN)
        .post()
        .uri("/api/v1/messages")
        .header(EdgeGuard.TOKEN_HEADER, TOKEN)
        .header(EdgeGuard.CALLER_HEADER, "key-1")
        .contentType(MediaType.APPLICATION_JSON);
  }

  @Nested
  class GivenAMessage {

    @Test
    void whenSent_thenItIsInTheLogUnderTheIdInTheAnswer() {
      var accepted =
          post()
              .bodyValue(HELLO)
              .exchange()
              .expectStatus()
              .isAccepted()
              .expectBody(MessageController.Accepted.class)
              .returnResult()
              .getResponseBody();

      assertThat(log.messages)
          .singleElement()
          .satisfies(message -> {
            assertThat(message.id()).isEqualTo(accepted.originId());
            assertThat(message.from()).hasToString("localhost");
            assertThat(message.to()).hasToString("romeo@localhost");
          });
      assertThat(log.origins).containsExactly((Origin) null);
    }

    @Test
    void whenSentAgainUnderAKey_thenTheLogCanTellThatItIsTheSame() {
      for (var key : new String[] {"a", "a", "b"}) {
        post().header("Idempotency-Key", key).bodyValue(HELLO).exchange();
      }

      assertThat(log.origins.get(0)).isNotNull().isEqualTo(log.origins.get(1));
      assertThat(log.messages.get(0)).isEqualTo(log.messages.get(1));
      assertThat(log.origins.get(2)).isNotEqualTo(log.origins.get(0));
    }

    @Test
    void whenTheLogIsAway_thenUnavailable() {
      log.away = true;

      post()
          .bodyValue(HELLO)
          .exchange()
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:unavailable");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"to\": \"romeo@localhost\"} | 422 | invalid-message",
          "{\"to\": \"romeo@localhost\", \"payload\": \"<x>\"} | 422 | invalid-message",
          "{\"to\": \"romeo@elsewhere.lit\", \"body\": \"\"} | 422 | invalid-message",
          "{\"body\": \"Hello\"} | 422 | invalid-value",
          "{\"to\": | 400 | invalid-request"
        })
    void whenItIsInvalid_thenAProblemSaysSo(String body, int status, String type) {
      post()
          .bodyValue(body)
          .exchange()
          .expectStatus()
          .isEqualTo(status)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:" + type);
      assertThat(log.messages).isEmpty();
    }
  }

  @Nested
  class GivenARequestThatPassedNoGateway {

    @Test
    void whenTheTokenIsMissingOrWrong_thenRefused() {
      var path = "/api/v1/messages";
      var client = client(TOKEN);

      client.post().uri(path).bodyValue(HELLO).exchange().expectStatus().isUnauthorized();
      client
          .post()
          .uri(path)
          .header(EdgeGuard.TOKEN_HEADER, TOKEN + "0")
          .bodyValue(HELLO)
          .exchange()
          .expectStatus()
          .isUnauthorized();
    }

    @Test
    void whenThereIsNoToken_thenNobodyIsServed() {
      client(null)
          .post()
          .uri("/api/v1/messages")
          .header(EdgeGuard.TOKEN_HEADER, "")
          .bodyValue(HELLO)
          .exchange()
          .expectStatus()
          .isUnauthorized();
    }
  }
}
