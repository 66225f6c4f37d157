package chat.parlance.gateway.api.profile;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.KnownAddresses;
import chat.parlance.gateway.api.problem.Problems;
import chat.parlance.gateway.behalf.AnsweringService;
import chat.parlance.xmpp.stanza.StanzaError;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ProfileApiTest {

  private static final String PATH = "/api/v1/accounts/juliet@capulet.lit/profile";

  /// With what clients write: types, several addresses, parts that REST has no field for.
  private static final String VCARD =
      "<vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN><N><FAMILY>Capulet</FAMILY>"
          + "<GIVEN>Juliet</GIVEN><X-HOUSE>old</X-HOUSE></N><NICKNAME/><EMAIL><INTERNET/><PREF/>"
          + "<USERID>juliet@capulet.lit</USERID></EMAIL><EMAIL><HOME/><USERID>j@verona.lit</USERID>"
          + "</EMAIL><ORG><ORGNAME>Capulet</ORGNAME><ORGUNIT>Garden</ORGUNIT></ORG>"
          + "<PHOTO><TYPE>image/png</TYPE><BINVAL>AAAA</BINVAL></PHOTO><BDAY>1581-07-31</BDAY>"
          + "</vCard>";

  private final AnsweringService service = new AnsweringService("capulet.lit").with(VCARD);
  private final WebTestClient client =
      WebTestClient.bindToController(
              new ProfileController(
                  service.onBehalf("vCard vcard-temp"),
                  KnownAddresses.of("capulet.lit", "juliet@capulet.lit")))
          .controllerAdvice(new Problems())
          .build();

  private WebTestClient.ResponseSpec get() {
    return client.get().uri(PATH).exchange();
  }

  private String json() {
    return get().expectBody(String.class).returnResult().getResponseBody();
  }

  private WebTestClient.ResponseSpec put(String json) {
    return client
        .put()
        .uri(PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }

  @Nested
  class GivenAVCardOfAClient {

    @Test
    void whenRead_thenItsCommonFields() {
      get()
          .expectStatus()
          .isOk()
          .expectBody()
          .json(
              """
              {"fullName": "Juliet Capulet", "name": {"family": "Capulet", "given": "Juliet"},
               "emails": ["juliet@capulet.lit", "j@verona.lit"],
               "organisation": {"name": "Capulet", "units": ["Garden"]}, "birthday": "1581-07-31"}
              """)
          .jsonPath("$.nickname")
          .doesNotExist();
    }

    @Test
    void whenItIsPut_thenOneRequestAsksForItAndTheAnswerIsHowItIsNow() {
      put("""
      {"fullName": "Jule", "name": {"given": "Jule"}, "emails": ["j@verona.lit"],
       "telephones": ["+39"], "organisation": {"name": "Capulet", "units": ["Garden"]}}
      """)
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.fullName")
          .isEqualTo("Juliet Capulet");

      assertThat(service.asked())
          .singleElement()
          .asString()
          .contains(
              "type='set'",
              "from='juliet@capulet.lit'",
              "<profile xmlns='urn:parlance:profile:0'><vCard xmlns='vcard-temp'><FN>Jule</FN>"
                  + "<N><GIVEN>Jule</GIVEN></N><EMAIL><USERID>j@verona.lit</USERID></EMAIL>"
                  + "<TEL><NUMBER>+39</NUMBER></TEL><ORG><ORGNAME>Capulet</ORGNAME>"
                  + "<ORGUNIT>Garden</ORGUNIT></ORG></vCard></profile>");
    }

    @Test
    void whenDeleted_thenAnEmptyVCardIsSet() {
      client.delete().uri(PATH).exchange().expectStatus().isNoContent();

      assertThat(service.asked())
          .singleElement()
          .asString()
          .contains("type='set'", "<vCard xmlns='vcard-temp'/>");
    }
  }

  @Nested
  class GivenNoVCard {

    @Test
    void whenRead_thenItIsEmpty() {
      service.with(iq -> iq.result(null));

      assertThat(json()).isEqualTo("{}");
    }
  }

  @Nested
  class GivenBadInput {

    @Test
    void whenAValueCantBeInXml_thenAProblemSaysSo() {
      put("{\"fullName\": \"\\u0001\"}")
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("urn:parlance:problem:invalid-value");
      put("{\"emails\": [\"\"]}").expectStatus().isEqualTo(422);
      put("{\"emails\": [null]}").expectStatus().isEqualTo(422);
      put("[]").expectStatus().isBadRequest();

      assertThat(service.asked()).isEmpty();
    }

    @Test
    void whenTheServiceRefuses_thenItSaysWhy() {
      service.with(iq ->
          iq.errorReply(
              StanzaError.of(StanzaError.Condition.POLICY_VIOLATION, "a vCard is small")));

      put("{}")
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.condition")
          .isEqualTo("policy-violation");
    }

    @Test
    void whenThereIsNoSuchAccount_thenNobodyIsAsked() {
      client.get().uri(PATH.replace("juliet", "nobody")).exchange().expectStatus().isNotFound();

      assertThat(service.asked()).isEmpty();
    }
  }
}
