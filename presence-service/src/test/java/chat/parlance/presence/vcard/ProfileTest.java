package chat.parlance.presence.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaPayload;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final String JULIET = "juliet@localhost";

  /// With what clients write: types, several addresses, parts that a profile has no field for.
  private static final String VCARD =
      "<vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN><N><FAMILY>Capulet</FAMILY>"
          + "<GIVEN>Juliet</GIVEN><X-HOUSE>old</X-HOUSE></N><NICKNAME/><EMAIL><INTERNET/><PREF/>"
          + "<USERID>juliet@capulet.lit</USERID></EMAIL><EMAIL><HOME/><USERID>j@verona.lit</USERID>"
          + "</EMAIL><ORG><ORGNAME>Capulet</ORGNAME><ORGUNIT>Garden</ORGUNIT></ORG>"
          + "<BDAY>1581-07-31</BDAY></vCard>";

  /// What of it a profile has fields for.
  private static final String FIELDS =
      "<FN>Juliet Capulet</FN><N><FAMILY>Capulet</FAMILY><GIVEN>Juliet</GIVEN></N>"
          + "<EMAIL><USERID>juliet@capulet.lit</USERID></EMAIL>"
          + "<EMAIL><USERID>j@verona.lit</USERID></EMAIL>"
          + "<ORG><ORGNAME>Capulet</ORGNAME><ORGUNIT>Garden</ORGUNIT></ORG>"
          + "<BDAY>1581-07-31</BDAY>";

  private final Verona verona = new Verona().account(JULIET);
  private final Device juliet = verona.online(JULIET + "/balcony");

  private static String profile(String fields) {
    return "<profile xmlns='urn:parlance:profile:0'><vCard xmlns='vcard-temp'>%s</vCard></profile>"
        .formatted(fields);
  }

  private Outcome put(String fields) {
    return verona.asPlatform(BareJid.of(JULIET), "set", profile(fields));
  }

  private String stored() {
    var vCard = verona.fact(JULIET, VCard.FACT);
    return vCard == null
        ? ""
        : new String(vCard.element().bytes(), StandardCharsets.UTF_8).replace('"', '\'');
  }

  @Nested
  class GivenAVCardOfAClient {

    @Test
    void whenTheSameFieldsAreSet_thenNothingIsWritten() {
      juliet.sendIq("set", VCARD);
      var before = stored();

      var outcome = put(FIELDS);

      assertThat(outcome.reason()).isEqualTo(ProfileSet.Outcome.UNCHANGED);
      assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whenOneFieldChanges_thenEverythingElseStaysAsItWas() {
      juliet.sendIq("set", VCARD);

      put(FIELDS.replace("j@verona.lit", "jule@verona.lit").replace("Juliet Capulet", "Jule"));

      assertThat(stored())
          .contains("<INTERNET/><PREF/><USERID>juliet@capulet.lit</USERID>")
          .contains("<EMAIL><USERID>jule@verona.lit</USERID></EMAIL>")
          .contains("<X-HOUSE>old</X-HOUSE>", "<BDAY>1581-07-31</BDAY>", "<FN>Jule</FN>")
          .doesNotContain("j@verona.lit", "Juliet Capulet");
    }

    @Test
    void whenFieldsAreLeftOut_thenTheyAreGoneAndTheUnknownStay() {
      juliet.sendIq("set", VCARD);

      put("<FN>Jule</FN><N><GIVEN>Jule</GIVEN></N>");

      assertThat(stored())
          .contains("<GIVEN>Jule</GIVEN>", "<X-HOUSE>old</X-HOUSE>")
          .doesNotContain("EMAIL", "ORG", "BDAY", "FAMILY");
    }

    @Test
    void whenTheClientSetsItBetweenTwoProfiles_thenNothingThatOnlyItKnowsIsLost() {
      put("<FN>Juliet</FN>");
      juliet.sendIq(
          "set", "<vCard xmlns='vcard-temp'><FN>Jule</FN><JABBERID>j@v</JABBERID></vCard>");

      var answer = verona.asked(JULIET, "set", profile("<FN>Juliet</FN><ROLE>Beloved</ROLE>"));

      assertThat(answer).contains("type='result'", "<JABBERID>j@v</>", "<ROLE>Beloved</>");
      assertThat(stored())
          .contains("<FN>Juliet</FN>", "<JABBERID>j@v</JABBERID>", "<ROLE>Beloved</ROLE>")
          .doesNotContain("Jule<");
    }
  }

  @Nested
  class GivenAPicture {

    private static final String PICTURE =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==";

    @Test
    void whenAProfileIsSet_thenThePictureStays() {
      juliet.sendIq(
          "set",
          "<vCard xmlns='vcard-temp'><PHOTO><TYPE>image/png</TYPE><BINVAL>%s</BINVAL></PHOTO></vCard>"
              .formatted(PICTURE));
      put("<FN>Juliet</FN>");
      juliet.told();

      juliet.sendIq("get", "<vCard xmlns='vcard-temp'/>");

      assertThat(juliet.told())
          .singleElement()
          .asString()
          .contains("<FN>Juliet</>", "<BINVAL>" + PICTURE + "</>");
    }
  }

  @Nested
  class GivenBounds {

    @Test
    void whenItWouldBeTooLarge_thenNothingIsStored() {
      var handler = new ProfileSet(new VCardProperties(1024), new VCardParts(List.of()));
      var kit =
          Kit.of(Inbox.PRESENCE, handler)
              .given(JULIET, AccountPresence.FACT, AccountPresence.OFFLINE);
      var iq =
          "<iq xmlns='jabber:client' id='p' type='set' from='%s'>%s</iq>"
              .formatted(JULIET, profile("<FN>" + "J".repeat(1024) + "</FN>"));

      var outcome =
          kit.receive(JULIET, new StanzaPayload(Kit.stanza(iq)), SessionAddress.ofGateway(0));

      assertThat(outcome.reason()).isEqualTo(ProfileSet.Outcome.TOO_LARGE);
      assertThat(kit.fact(JULIET, VCard.FACT)).isNull();
    }

    @Test
    void whenTheAccountIsGone_thenNothingIsStored() {
      verona.event(JULIET, AccountEvent.Kind.DELETED);

      var outcome = put("<FN>Juliet</FN>");

      assertThat(outcome.reason()).isEqualTo(ProfileSet.Outcome.NO_SUCH_ACCOUNT);
      assertThat(stored()).isEmpty();
    }

    @Test
    void whenAClientAsksForIt_thenItIsNoService() {
      juliet.sendIq("set", profile("<FN>Juliet</FN>"));

      assertThat(stored()).isEmpty();
    }
  }
}
