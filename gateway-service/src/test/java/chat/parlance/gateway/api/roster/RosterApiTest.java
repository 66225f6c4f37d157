package chat.parlance.gateway.api.roster;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.TestAccounts;
import chat.parlance.gateway.api.account.TestAddresses;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class RosterApiTest {

  private static final String ROSTER = "/api/v1/accounts/romeo@localhost/roster";

  private final List<String> asked = new ArrayList<>();
  private final WebTestClient client = client();
  private boolean full;

  private WebTestClient client() {
    var accounts = TestAccounts.inMemory(_ -> {});
    accounts.create(BareJid.of("romeo@localhost"), "R0m30R0m30");
    accounts.create(BareJid.of("juliet@localhost"), "R0m30R0m30");
    var addresses = TestAddresses.of("localhost", accounts);
    var rosters =
        new Rosters(new AnsweringService("localhost").with(this::answer).onBehalf(), addresses);
    var limits = new RosterApiProperties(3, 2);
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    return WebTestClient.bindToController(
            new RosterController(rosters, addresses, limits),
            new ManyRostersController(rosters, addresses, limits, executor))
        .controllerAdvice(new Problems())
        .configureClient()
        .responseTimeout(Duration.ofSeconds(20))
        .build();
  }

  private Element answer(Iq request) {
    var payload = request.payload();
    var xml = new String(payload.bytes(), StandardCharsets.UTF_8);
    if (payload.is("query", "jabber:iq:roster")) {
      return request.result(
          Element.ofTrusted(
              ("<query xmlns='jabber:iq:roster'><item jid='nurse@localhost' name='N'"
                      + " subscription='both'><group>Staff</group></item></query>")
                  .getBytes(StandardCharsets.UTF_8)));
    }
    asked.add(xml.replace('"', '\''));
    if (full) {
      return request.errorReply(StanzaError.of(Condition.POLICY_VIOLATION, "full"));
    }
    var changed = Integer.toString(payload.children().size());
    return request.result(
        Element.builder("roster", "urn:parlance:roster:0").attribute("changed", changed).build());
  }

  private WebTestClient.ResponseSpec put(String path, String body) {
    return client
        .put()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  @Nested
  class GivenAnAccount {

    @Test
    void whenItsRosterIsRead_thenItIsAsClientsSeeIt() {
      client
          .get()
          .uri(ROSTER)
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .json(
              """
              {"items": [{"jid": "nurse@localhost", "name": "N", "groups": ["Staff"], "subscription": "both"}]}
              """);
    }

    @Test
    void whenAnItemIsSet_thenTheServiceIsAskedForIt() {
      put(ROSTER + "/juliet@localhost", "{\"name\": \"J\", \"groups\": [\"F\"], \"mutual\": true}")
          .expectStatus()
          .isOk()
          .expectBody()
          .json("{\"changed\": 1, \"unknown\": []}");

      assertThat(asked)
          .singleElement()
          .asString()
          .contains("jid='juliet@localhost' name='J' subscription='both'")
          .contains(">F</group>");
    }

    @Test
    void whenTheWholeIsSet_thenWhatIsNotInItIsRemovedFirst() {
      put(
              ROSTER,
              "{\"items\": [{\"jid\": \"juliet@localhost\", \"subscription\": \"to\"}, {\"jid\":"
                  + " \"nobody@localhost\"}, {\"jid\": \"a@example.org\"}]}")
          .expectStatus()
          .isOk()
          .expectBody()
          .json("{\"changed\": 3, \"unknown\": [\"nobody@localhost\"]}");

      assertThat(asked).hasSize(2);
      assertThat(asked.getFirst()).contains("jid='nurse@localhost' subscription='remove'");
      assertThat(asked.getLast()).contains("juliet@localhost", "a@example.org");
    }

    @Test
    void whenAContactIsRemovedFromBoth_thenTheServiceIsAskedForThat() {
      client
          .delete()
          .uri(ROSTER + "/juliet@localhost?mutual=true")
          .exchange()
          .expectStatus()
          .isNoContent();

      assertThat(asked.getFirst()).contains("subscription='remove' mutual='true'");
    }
  }

  @Nested
  class GivenSomethingThatCannotBe {

    @BeforeEach
    void isFull() {
      full = true;
    }

    @Test
    void whenAsked_thenAProblem() {
      put("/api/v1/accounts/nobody@localhost/roster/juliet@localhost", "{}")
          .expectStatus()
          .isNotFound();
      put(ROSTER + "/nobody@localhost", "{}").expectStatus().isNotFound();
      put(ROSTER + "/romeo@localhost", "{}").expectStatus().isEqualTo(422);
      put(ROSTER + "/juliet@localhost", "{\"subscription\": \"maybe\"}")
          .expectStatus()
          .isEqualTo(422);
      put(ROSTER + "/juliet@localhost", "{}")
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.condition")
          .isEqualTo("policy-violation");
    }
  }

  @Nested
  class GivenManyAccounts {

    private WebTestClient.ResponseSpec post(String body) {
      return client
          .post()
          .uri("/api/v1/rosters")
          .contentType(MediaType.APPLICATION_JSON)
          .bodyValue(body)
          .exchange();
    }

    @Test
    void whenTheirRostersAreSet_thenEachHasItsAnswer() {
      post("""
      {"rosters": [
        {"account": "romeo@localhost", "items": [{"jid": "juliet@localhost", "mutual": true}]},
        {"account": "nobody@localhost", "items": []},
        {"account": "juliet@localhost", "items": [{"jid": "a@b@c"}]}]}
      """)
          .expectStatus()
          .isOk()
          .expectBody()
          .json(
              """
              {"rosters": [
                {"account": "romeo@localhost", "outcome": "done", "changed": 1, "unknown": []},
                {"account": "nobody@localhost", "outcome": "unknown-account"},
                {"account": "juliet@localhost", "outcome": "bad-request"}]}
              """);
    }

    @Test
    void whenThereIsTooMuch_thenNothingIsDone() {
      var item = "{\"jid\": \"juliet@localhost\"}";
      var items = String.join(",", List.of(item, item, item, item));

      post("{\"rosters\": [{\"account\": \"romeo@localhost\", \"items\": [" + items + "]}]}")
          .expectStatus()
          .isEqualTo(413);

      assertThat(asked).isEmpty();
    }
  }
}
