package chat.parlance.gateway.api.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.HostedDomain;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class GroupApiTest {

  private static final String GROUP = "/api/v1/groups/class-5a";

  private final List<String> asked = new ArrayList<>();
  private final WebTestClient client = client();

  private WebTestClient client() {
    var accounts = TestAccounts.inMemory(_ -> {});
    accounts.create(BareJid.of("anna@localhost"), "R0m30R0m30");
    var addresses = TestAddresses.of("localhost", accounts);
    var groups =
        new Groups(
            new AnsweringService("localhost").with(this::answer).onBehalf(),
            addresses,
            new HostedDomain("localhost"));
    return WebTestClient.bindToController(new GroupController(groups, addresses))
        .controllerAdvice(new Problems())
        .configureClient()
        .responseTimeout(Duration.ofSeconds(20))
        .build();
  }

  private Element answer(Iq request) {
    var payload = request.payload();
    var xml = new String(payload.bytes(), StandardCharsets.UTF_8).replace('"', '\'');
    asked.add(request.from() + " " + xml);
    if (request.from().toString().startsWith("none@")) {
      return request.errorReply(StanzaError.of(Condition.ITEM_NOT_FOUND));
    }
    if (request.from().toString().startsWith("many@")) {
      return request.errorReply(
          StanzaError.of(Condition.POLICY_VIOLATION)
              .with(Element.builder("too-many-groups", "urn:parlance:group:0").build()));
    }
    var answer =
        payload.name().equals("groups")
            ? "<groups xmlns='urn:parlance:group:0'><group name='a'/><group name='b'/></groups>"
            : "<group xmlns='urn:parlance:group:0' name='5A'><member jid='anna@localhost' name='A'/></group>";
    return request.result(Element.ofTrusted(answer.getBytes(StandardCharsets.UTF_8)));
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
  class GivenAGroup {

    @Test
    void whenItIsSet_thenItsMembersAreThoseWhoExist() {
      put(
              GROUP,
              """
              {"displayName": "5A", "members": [{"jid": "anna@localhost", "name": "A"}, {"jid": "nobody@localhost"}]}
              """)
          .expectStatus()
          .isOk()
          .expectBody()
          .json(
              """
              {"name": "class-5a", "displayName": "5A", "members": [{"jid": "anna@localhost", "name": "A"}],
               "unknown": ["nobody@localhost"]}
              """);

      assertThat(asked.getFirst())
          .startsWith("class-5a@groups.localhost ")
          .contains("name='5A' whole='true'", "jid='anna@localhost' name='A'")
          .doesNotContain("nobody");
    }

    @Test
    void whenItIsReadOrListedOrDeleted_thenTheServiceIsAsked() {
      client
          .get()
          .uri(GROUP)
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.members[0].jid")
          .isEqualTo("anna@localhost");
      client
          .get()
          .uri("/api/v1/groups?limit=1")
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .json("{\"groups\": [\"a\"], \"next\": \"a\"}");
      client.delete().uri(GROUP).exchange().expectStatus().isNoContent();

      assertThat(asked.getLast()).contains("remove='true'");
    }

    @Test
    void whenAMemberComesOrGoes_thenTheServiceIsAsked() {
      put(GROUP + "/members/anna@localhost", "{\"name\": \"A\"}").expectStatus().isNoContent();
      client.put().uri(GROUP + "/members/anna@localhost").exchange().expectStatus().isNoContent();
      client
          .delete()
          .uri(GROUP + "/members/anna@localhost")
          .exchange()
          .expectStatus()
          .isNoContent();

      assertThat(asked.getFirst()).contains("<member").contains("name='A'");
      assertThat(asked.getLast()).contains("remove='true'");
    }
  }

  @Nested
  class GivenNoGroup {

    @Test
    void whenAsked_thenAProblem() {
      client.get().uri("/api/v1/groups/none").exchange().expectStatus().isNotFound();
      put("/api/v1/groups/a b", "{\"displayName\": \"x\", \"members\": []}")
          .expectStatus()
          .isEqualTo(422);
      put(GROUP, "{\"members\": []}").expectStatus().isEqualTo(422);
      put(GROUP + "/members/nobody@localhost", "{}").expectStatus().isNotFound();
    }
  }

  @Nested
  class GivenAsManyGroupsAsThereMayBe {

    @Test
    void whenOneMoreIsMade_thenAProblemOfItsOwnSaysSo() {
      put("/api/v1/groups/many", "{\"displayName\": \"x\", \"members\": []}")
          .expectStatus()
          .isEqualTo(409)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:too-many-groups");
    }
  }
}
