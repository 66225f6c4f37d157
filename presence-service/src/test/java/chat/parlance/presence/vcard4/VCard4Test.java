package chat.parlance.presence.vcard4;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// XEP-0292 sections 4 and 5.
class VCard4Test {

  private static final String STPETER = "stpeter@jabber.org";
  private static final String VCARD =
      "<vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'><fn><text>Peter Saint-Andre</text></fn>"
          + "</vcard>";

  private final Verona verona = new Verona().account(STPETER).account("samizzi@cisco.com");
  private final Device squire = verona.online(STPETER + "/squire");
  private final Device foo = verona.online("samizzi@cisco.com/foo");

  private static String pubsub(String child) {
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + child + "</pubsub>";
  }

  private static String publishing(String payload) {
    return pubsub("<publish node='urn:xmpp:vcard4'><item>" + payload + "</item></publish>");
  }

  private String asked(String node) {
    foo.told();
    foo.send(
        "<iq xmlns='jabber:client' id='bx81v356' to='"
            + STPETER
            + "' type='get'>"
            + pubsub("<items node='" + node + "'/>")
            + "</iq>");
    return String.join("", foo.told());
  }

  @Nested
  class GivenAPublishedVCard {

    @Test
    void whenAnybodyAsks_thenHeGetsIt() {
      squire.sendIq("set", publishing(VCARD));

      assertThat(asked("urn:xmpp:vcard4")).contains("<fn><text>Peter Saint-Andre</></>");
    }

    /// Example 5 has no payload.
    @Test
    void whenSomebodyWantsToHear_thenHeHearsThatItIsNew() {
      verona.subscribed("samizzi@cisco.com", STPETER);
      var bar = verona.bind("samizzi@cisco.com/bar").wants("urn:xmpp:vcard4");
      bar.told();

      squire.sendIq("set", publishing(VCARD));

      assertThat(bar.told())
          .singleElement()
          .asString()
          .contains("<event><items node='urn:xmpp:vcard4'><item/></></>");
    }

    @Test
    void whenItIsSomethingElse_thenThePayloadIsInvalid() {
      squire.sendIq("set", publishing("<vCard xmlns='vcard-temp'/>"));

      assertThat(squire.told())
          .singleElement()
          .asString()
          .contains("<bad-request/><invalid-payload/>");
    }
  }

  @Nested
  class GivenAVCardOfAContact {

    @Test
    void whenItIsStored_thenNobodyElseSeesIt() {
      verona.subscribed("samizzi@cisco.com", STPETER);

      squire.send(Words.text("xep-0292", "7").replaceFirst("<iq ", "<iq xmlns='jabber:client' "));

      assertThat(squire.told()).singleElement().asString().contains("type='result'");
      assertThat(asked("urn:xmpp:contacts")).contains("<closed-node/>");
    }
  }
}
