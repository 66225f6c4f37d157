package chat.parlance.gateway.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.PasswordRules;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.TestAccounts;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.erasure.TestErasures;
import chat.parlance.gateway.platform.online.TestPlatform;
import chat.parlance.xmpp.jid.BareJid;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class AccountApiTest {

  private static final BareJid JULIET = BareJid.of("juliet@capulet.lit");
  private static final String PATH = "/api/v1/accounts/juliet@capulet.lit";

  private final List<String> announced = new ArrayList<>();
  private final Accounts accounts = TestAccounts.inMemory(announced::add);
  private final FakeSessions sessions = new FakeSessions();
  private final AccountAddresses addresses =
      new AccountAddresses(new HostedDomain("Capulet.lit"), accounts);
  private final WebTestClient client =
      WebTestClient.bindToController(
              new AccountController(
                  accounts, addresses, new PasswordRules(8), TestErasures.inMemory()),
              new SessionController(accounts, new TestPlatform(sessions).online(), addresses))
          .controllerAdvice(new Problems())
          .build();

  private WebTestClient.ResponseSpec create(String body) {
    return client
        .post()
        .uri("/api/v1/accounts")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient.ResponseSpec patch(String body) {
    return client
        .patch()
        .uri(PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient.ResponseSpec setPassword(String path, String body) {
    return client
        .put()
        .uri(path + "/password")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static void isProblem(WebTestClient.ResponseSpec response, int status, String type) {
    response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:parlance:problem:" + type)
        .jsonPath("$.trace")
        .doesNotExist();
  }

  @Nested
  class GivenNoAccount {

    @Test
    void whenCreated_thenItIsThere() {
      create("{\"jid\": \"Juliet@capulet.LIT\", \"password\": \"R0m30R0m30\"}")
          .expectStatus()
          .isCreated()
          .expectHeader()
          .location(PATH)
          .expectBody()
          .json(
              """
              {"jid": "juliet@capulet.lit", "enabled": true, "created": "2026-11-24T12:00:00Z"}
              """);

      assertThat(accounts.find(JULIET).sha1().matches(ScramHash.SHA_1, "R0m30R0m30")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "juliet",
          "capulet.lit",
          "juliet@montague.lit",
          "juliet@capulet.lit/balcony",
          "@capulet.lit",
          "a b@capulet.lit"
        })
    void whenTheAddressIsNoAccountsHere_thenRefused(String jid) {
      isProblem(
          create("{\"jid\": \"" + jid + "\", \"password\": \"R0m30R0m30\"}"),
          422,
          "invalid-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "tab\\u0009inside"})
    void whenThePasswordIsRefused_thenItSaysWhyButNotWhat(String password) {
      var response =
          create("{\"jid\": \"juliet@capulet.lit\", \"password\": \"" + password + "\"}");

      isProblem(response, 422, "password-refused");
      assertThat(accounts.find(JULIET)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{} | 422 | invalid-value",
          "{\"jid\": \"juliet@capulet.lit\"} | 422 | invalid-value",
          "{\"jid\": | 400 | invalid-request",
          "[] | 400 | invalid-request"
        })
    void whenTheBodyIsInvalid_thenAProblemSaysSo(String body, int status, String type) {
      isProblem(create(body), status, type);
    }

    @Test
    void whenAskedFor_thenUnknown() {
      isProblem(client.get().uri(PATH).exchange(), 404, "unknown-account");
      isProblem(client.delete().uri(PATH).exchange(), 404, "unknown-account");
      isProblem(patch("{\"enabled\": false}"), 404, "unknown-account");
      isProblem(setPassword(PATH, "{\"password\": \"longenough\"}"), 404, "unknown-account");
      isProblem(client.get().uri(PATH + "/sessions").exchange(), 404, "unknown-account");
    }

    @Test
    void whenTheMethodOrTypeIsWrong_thenAProblemSaysSo() {
      isProblem(client.post().uri(PATH).exchange(), 405, "method-not-allowed");
      isProblem(
          client
              .post()
              .uri("/api/v1/accounts")
              .contentType(MediaType.TEXT_PLAIN)
              .bodyValue("juliet")
              .exchange(),
          415,
          "unsupported-media-type");
    }
  }

  @Nested
  class GivenAnAccount {

    @BeforeEach
    void makeAccount() {
      accounts.create(JULIET, "R0m30R0m30");
    }

    @Test
    void whenCreatedAgain_thenConflict() {
      isProblem(
          create("{\"jid\": \"juliet@capulet.lit\", \"password\": \"another one\"}"),
          409,
          "account-exists");
    }

    @Test
    void whenAskedFor_thenNoKeyIsShown() {
      var body = client.get().uri(PATH).exchange().expectBody(String.class).returnResult();

      assertThat(body.getResponseBody())
          .isEqualTo(
              "{\"jid\":\"juliet@capulet.lit\",\"enabled\":true,"
                  + "\"created\":\"2026-11-24T12:00:00Z\"}");
    }

    @Test
    void whenDisabledAndEnabled_thenItIsSo() {
      patch("{\"enabled\": false}")
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.enabled")
          .isEqualTo(false);
      assertThat(accounts.find(JULIET).enabled()).isFalse();

      patch("{\"enabled\": true}").expectStatus().isOk();

      assertThat(accounts.find(JULIET).enabled()).isTrue();
      isProblem(patch("{}"), 422, "invalid-value");
    }

    @Test
    void whenThePasswordChanges_thenTheNewOneHolds() {
      setPassword(PATH, "{\"password\": \"a rose by\"}").expectStatus().isNoContent();

      assertThat(accounts.find(JULIET).sha1().matches(ScramHash.SHA_1, "a rose by")).isTrue();
      isProblem(setPassword(PATH, "{\"password\": \"short\"}"), 422, "password-refused");
    }

    @Test
    void whenDeleted_thenItIsGone() {
      client
          .delete()
          .uri(PATH)
          .exchange()
          .expectStatus()
          .isAccepted()
          .expectHeader()
          .valueMatches("Location", "/api/v1/erasures/[0-9a-f-]{36}");

      assertThat(accounts.find(JULIET)).isNull();
    }
  }

  @Nested
  class GivenSevenAccounts {

    @BeforeEach
    void makeAccounts() {
      for (var i = 0; i < 7; i++) {
        accounts.create(BareJid.of("u" + i + "@capulet.lit"), "password");
      }
    }

    @Test
    void whenPagedByThree_thenEachIsSeenOnce() {
      var seen = new ArrayList<String>();
      String cursor = null;
      do {
        var uri = "/api/v1/accounts?limit=3" + (cursor == null ? "" : "&cursor=" + cursor);
        var page =
            client
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(AccountList.class)
                .returnResult()
                .getResponseBody();
        page.accounts().forEach(account -> seen.add(account.jid()));
        cursor = page.next();
      } while (cursor != null);

      assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whenAllFitOnOnePage_thenThereIsNoNext() {
      client
          .get()
          .uri("/api/v1/accounts?limit=7")
          .exchange()
          .expectBody()
          .jsonPath("$.accounts.length()")
          .isEqualTo(7)
          .jsonPath("$.next")
          .doesNotExist();
    }

    @Test
    void whenThePageIsAskedForWrongly_thenAProblemSaysSo() {
      isProblem(
          client.get().uri("/api/v1/accounts?cursor=nonsense!").exchange(), 400, "invalid-cursor");
      isProblem(client.get().uri("/api/v1/accounts?limit=0").exchange(), 400, "invalid-request");
      isProblem(client.get().uri("/api/v1/accounts?limit=1001").exchange(), 400, "invalid-request");
      isProblem(client.get().uri("/api/v1/accounts?limit=x").exchange(), 400, "invalid-request");
    }
  }

  @Nested
  class GivenTwoSessions {

    @BeforeEach
    void connect() {
      accounts.create(JULIET, "R0m30R0m30");
      List.of("juliet@capulet.lit/chamber", "juliet@capulet.lit/a/b", "romeo@capulet.lit/x")
          .forEach(sessions::add);
    }

    @Test
    void whenListed_thenThoseOfTheAccountAreThere() {
      client
          .get()
          .uri(PATH + "/sessions")
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .json(
              """
              {"sessions": [
                {"jid": "juliet@capulet.lit", "resource": "a/b", "address": "0/7001",
                 "client": "192.0.2.7", "idleSeconds": 0},
                {"resource": "chamber", "address": "0/7000"}]}
              """);
    }

    @Test
    void whenOneIsEnded_thenTheOtherStays() {
      client
          .delete()
          .uri(builder -> builder.path(PATH + "/sessions/{r}").build("chamber"))
          .exchange()
          .expectStatus()
          .isNoContent();

      assertThat(sessions.closed())
          .extracting(Object::toString)
          .containsExactly("juliet@capulet.lit/chamber");
      isProblem(client.delete().uri(PATH + "/sessions/none").exchange(), 404, "unknown-session");
    }

    @Test
    void whenAResourceHasASlash_thenItIsFoundEncoded() {
      client
          .delete()
          .uri(URI.create(PATH + "/sessions/a%2Fb"))
          .exchange()
          .expectStatus()
          .isNoContent();

      assertThat(sessions.closed()).hasSize(1);
    }

    @Test
    void whenAllAreEnded_thenEveryGatewayHearsOfIt() {
      client.delete().uri(PATH + "/sessions").exchange().expectStatus().isNoContent();

      assertThat(announced)
          .containsExactly("juliet@capulet.lit CREATED", "juliet@capulet.lit SESSIONS_ENDED");
    }
  }
}
