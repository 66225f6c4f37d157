package chat.parlance.gateway.api.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
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

  private String stored = VCARD;
  private final AnsweringService service =
      new AnsweringService("capulet.lit")
          .with(iq -> {
            if (iq.element().attribute("type").equals("set")) {
              stored = new String(iq.payload().bytes(), UTF_8).replace('"', '\'');
              return iq.result(null);
            }
            return iq.result(AnsweringService.xml(stored));
          });
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
    void whenWhatWasReadIsPut_thenNothingIsWritten() {
      put(json()).expectStatus().isOk();

      assertThat(stored).isEqualTo(VCARD);
      assertThat(service.asked()).noneMatch(asked -> asked.contains("type='set'"));
    }

    @Test
    void whenOneFieldChanges_thenEverythingElseStaysAsItWas() {
      put(json().replace("j@verona.lit", "jule@verona.lit").replace("Juliet Capulet", "Jule"))
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.fullName")
          .isEqualTo("Jule");

      assertThat(stored)
          .contains("<INTERNET/><PREF/><USERID>juliet@capulet.lit</USERID>")
          .contains("<EMAIL><USERID>jule@verona.lit</USERID></EMAIL>")
          .contains("<X-HOUSE>old</X-HOUSE>", "<BINVAL>AAAA</BINVAL>", "<FN>Jule</FN>")
          .doesNotContain("j@verona.lit", "Juliet Capulet");
    }

    @Test
    void whenFieldsAreLeftOut_thenTheyAreGoneAndTheUnknownStay() {
      put("{\"fullName\": \"Jule\", \"name\": {\"given\": \"Jule\"}}").expectStatus().isOk();

      assertThat(stored)
          .contains("<GIVEN>Jule</GIVEN>", "<X-HOUSE>old</X-HOUSE>", "<PHOTO>")
          .doesNotContain("EMAIL", "ORG", "BDAY", "FAMILY");
    }

    @Test
    void whenDeleted_thenItIsEmpty() {
      client.delete().uri(PATH).exchange().expectStatus().isNoContent();

      assertThat(stored).isEqualTo("<vCard xmlns='vcard-temp'/>");
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

      assertThat(stored).isEqualTo(VCARD);
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
