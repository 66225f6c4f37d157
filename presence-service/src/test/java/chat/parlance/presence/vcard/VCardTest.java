package chat.parlance.presence.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.testkit.Kit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// XEP-0054 section 3.
class VCardTest {

  private static final String STPETER = "stpeter@jabber.org";
  private static final String JER = "jer@jabber.org";
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==";
  private static final String VCARD =
      "<vCard xmlns='vcard-temp'><FN>Peter Saint-Andre</FN><PHOTO><TYPE>image/png</TYPE>"
          + "<BINVAL>"
          + PICTURE
          + "</BINVAL></PHOTO></vCard>";

  private final Verona verona = new Verona().account(STPETER).account(JER);
  private final Device stpeter = verona.online(STPETER + "/roundabout");
  private final Device jer = verona.online(JER + "/home");

  private static String ask(Device asking, String to) {
    asking.told();
    asking.send(
        "<iq xmlns='jabber:client' id='v1' type='get'" + to + "><vCard xmlns='vcard-temp'/></iq>");
    return String.join("", asking.told());
  }

  @Nested
  class GivenNoVCard {

    @Test
    void whenTheAccountAsksForItsOwn_thenItIsEmpty() {
      assertThat(ask(stpeter, "")).contains("type='result'").contains("<vCard/>");
    }

    @Test
    void whenAnotherAsks_thenItHearsTheSameAsOfNobody() {
      var ofAccount = ask(jer, " to='" + STPETER + "'");
      var ofNobody = ask(jer, " to='nobody@jabber.org'");

      assertThat(ofAccount).contains("<item-not-found/>");
      assertThat(ofNobody).isEqualTo(ofAccount.replace(STPETER, "nobody@jabber.org"));
    }
  }

  @Nested
  class GivenAVCard {

    @Test
    void whenAnotherAsks_thenItIsShownAsItWasSet() {
      stpeter.sendIq("set", VCARD);

      assertThat(ask(jer, " to='" + STPETER + "'")).contains("<FN>Peter Saint-Andre</>");
      assertThat(ask(stpeter, "")).contains("<BINVAL>" + PICTURE + "</>");
    }

    @Test
    void whenThePictureIsNoBase64_thenNothingIsStored() {
      var outcome = stpeter.sendIq("set", VCARD.replace(PICTURE, "not base64!"));

      assertThat(outcome.reason()).isEqualTo(VCardSet.Outcome.MALFORMED);
      assertThat(stpeter.told()).singleElement().asString().contains("<bad-request/>");
      assertThat(ask(stpeter, "")).contains("<vCard/>");
    }

    @Test
    void whenItIsTooLarge_thenNothingIsStored() {
      var kit =
          Kit.of(
              Inbox.PRESENCE, new VCardSet(new VCardProperties(1024), new VCardParts(List.of())));
      var iq = "<iq xmlns='jabber:client' id='v1' type='set' from='" + STPETER + "/a'>%s</iq>";

      var outcome = kit.receive(STPETER, iq.formatted(VCARD.replace(PICTURE, "A".repeat(1024))));

      assertThat(outcome.reason()).isEqualTo(VCardSet.Outcome.TOO_LARGE);
      assertThat(kit.fact(STPETER, VCard.FACT)).isNull();
    }

    @Test
    void whenAnotherSetsIt_thenThatIsForbidden() {
      jer.send(
          "<iq xmlns='jabber:client' id='v2' type='set' to='" + STPETER + "'>" + VCARD + "</iq>");

      assertThat(jer.told()).singleElement().asString().contains("<forbidden/>");
      assertThat(ask(stpeter, "")).contains("<vCard/>");
    }

    @Test
    void whenTheAccountIsMadeAnew_thenItHasNone() {
      stpeter.sendIq("set", VCARD);
      verona.event(STPETER, AccountEvent.Kind.DELETED);
      verona.account(STPETER);

      assertThat(ask(jer, " to='" + STPETER + "'")).contains("<item-not-found/>");
    }
  }
}
