package chat.parlance.gateway.api.block;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.body.Bodies;
import chat.parlance.gateway.api.key.ApiKey;
import chat.parlance.gateway.api.key.ApiKeyFilter;
import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.gateway.blocking.HostBlocks;
import chat.parlance.gateway.blocking.TestBlocks;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

class BlockedSenderFilterTest {

  private static final ApiKey KEY = new ApiKey("id", "name", Set.of(ApiKey.ALL), Instant.EPOCH);
  private static final BareJid SPAM = BareJid.of("spam@capulet.lit");
  private static final String OF_SPAM =
      "{\"to\": \"a@capulet.lit\", \"from\": \"Spam@Capulet.lit\"}";

  private final List<String> passed = new ArrayList<>();
  private final HostBlocks blocks =
      TestBlocks.host(
          new ArrayList<>(),
          new AnsweringService("capulet.lit").with(iq -> iq.result(null)).onBehalf(),
          "capulet.lit",
          3);
  private final JsonMapper json = JsonMapper.builder().build();
  private final BlockedSenderFilter filter =
      new BlockedSenderFilter(blocks, new ProblemWriter(json), json);

  private MockServerHttpResponse post(String path, String body) {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.post(path).body(body));
    exchange.getAttributes().put(ApiKeyFilter.class.getName(), KEY);
    filter
        .filter(
            exchange,
            next ->
                Bodies.read(next.getRequest())
                    .doOnNext(bytes -> passed.add(new String(bytes, StandardCharsets.UTF_8)))
                    .then())
        .block();
    return exchange.getResponse();
  }

  @Nested
  class GivenABlockedAccount {

    GivenABlockedAccount() {
      blocks.add(SPAM);
    }

    @Test
    void whenAMessageIsInItsName_thenThatIsAProblemThatIsNotKept() {
      var response = post("/api/v1/messages", OF_SPAM);

      assertThat(passed).isEmpty();
      assertThat(response.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
      assertThat(response.getHeaders().getCacheControl()).isEqualTo("no-store");
      assertThat(response.getBodyAsString().block())
          .contains("urn:parlance:problem:sender-blocked");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"to\": \"spam@capulet.lit\"}",
          "{\"from\": \"a@capulet.lit\"}",
          "{\"from\": \"@\"}",
          "{\"from\": 5}",
          "[]",
          "{",
          ""
        })
    void whenItIsAnother_orCanNotBeRead_thenItPassesAsItIs(String body) {
      post("/api/v1/messages", body);

      assertThat(passed).containsExactly(body);
    }

    @Test
    void whenItIsTooLarge_thenThatIsAProblem() {
      var response = post("/api/v1/messages", " ".repeat(262_145));

      assertThat(response.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void whenItIsNoMessage_thenItPasses() {
      post("/api/v1/accounts", OF_SPAM);

      assertThat(passed).containsExactly(OF_SPAM);
    }

    @Test
    void whenTheBlockEnds_thenItPasses() {
      blocks.remove(SPAM);

      post("/api/v1/messages", OF_SPAM);

      assertThat(passed).containsExactly(OF_SPAM);
    }
  }
}
