package chat.parlance.presence.avatar;

import static chat.parlance.presence.avatar.Pictures.BOMB;
import static chat.parlance.presence.avatar.Pictures.ONE;
import static chat.parlance.presence.avatar.Pictures.SHA1_OF_BOMB;
import static chat.parlance.presence.avatar.Pictures.SHA1_OF_ONE;
import static chat.parlance.presence.avatar.Pictures.SHA1_OF_TWO;
import static chat.parlance.presence.avatar.Pictures.TWO;
import static chat.parlance.presence.avatar.Pictures.info;
import static chat.parlance.presence.avatar.Pictures.photo;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.log.routing.Manifest;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.vcard.VCard;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Handlers;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0398 with XEP-0084 and XEP-0153: Juliet has two devices; Romeo sees her presence and wants
/// her avatar's metadata; the nurse knows her address only.
class AvatarTest {

  private static final String JULIET = "juliet@capulet.lit";
  private static final String METADATA = "urn:xmpp:avatar:metadata";
  private static final String OPEN =
      "<publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'"
          + " type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>"
          + "<field var='pubsub#access_model'><value>open</value></field></x></publish-options>";

  private final Verona verona =
      new Verona()
          .account(JULIET)
          .account("romeo@montague.lit")
          .account("nurse@capulet.lit")
          .subscribed("romeo@montague.lit", JULIET);
  private final Device balcony = verona.bind(JULIET + "/balcony");
  private final Device chamber = verona.bind(JULIET + "/chamber");
  private final Device romeo = verona.bind("romeo@montague.lit/orchard");
  private final Device nurse = verona.bind("nurse@capulet.lit/house");

  @BeforeEach
  void isThere() {
    romeo.wants(METADATA);
    balcony.wants(METADATA);
    chamber.send("<presence/>");
    verona.quiet();
  }

  private static String pubsub(String child) {
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + child + "</pubsub>";
  }

  private static String set(Device device, String payload) {
    device.sendIq("set", payload);
    return device.told().stream().filter(it -> it.startsWith("<iq")).findFirst().orElseThrow();
  }

  private void publish(String id, String base64, String options) {
    set(balcony, pubsub(Pictures.data(id, base64) + options));
    set(balcony, pubsub(Pictures.metadata(id, info(id)) + options));
  }

  private static String vCard(Device asking, String to) {
    asking.told();
    asking.send(
        "<iq xmlns='jabber:client' id='v' type='get'" + to + "><vCard xmlns='vcard-temp'/></iq>");
    return String.join("", asking.told());
  }

  private String ofJuliet(Device asking) {
    return vCard(asking, " to='" + JULIET + "'");
  }

  private String published(Device asking, String node) {
    asking.told();
    asking.send(
        "<iq xmlns='jabber:client' id='p' type='get' to='"
            + JULIET
            + "'>"
            + pubsub("<items node='" + node + "'/>")
            + "</iq>");
    return String.join("", asking.told());
  }

  private static List<String> presences(Device device) {
    return device.told().stream().filter(it -> it.startsWith("<presence")).toList();
  }

  private static String example(String number) {
    return Words.text("xep-0398", number).replace("<presence", "<presence xmlns='jabber:client'");
  }

  private static String hash(String sha1) {
    return "<x><photo>" + sha1 + "</></>";
  }

  @Nested
  class GivenAPublishedAvatar {

    @Test
    void whenContactsAskForTheVCard_thenItHasThePhoto() {
      publish(SHA1_OF_ONE, ONE, "");

      assertThat(ofJuliet(romeo)).contains("<PHOTO><TYPE>image/png</><BINVAL>" + ONE + "</></>");
      assertThat(vCard(chamber, "")).contains("<BINVAL>" + ONE + "</>");
    }

    @Test
    void whenStrangersAsk_thenTheySeeItOnlyIfItIsOpen() {
      publish(SHA1_OF_ONE, ONE, "");
      var closed = ofJuliet(nurse);
      balcony.sendIq(
          "set",
          "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>"
              + "<delete node='urn:xmpp:avatar:data'/></pubsub>");
      balcony.sendIq(
          "set",
          "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>"
              + "<delete node='urn:xmpp:avatar:metadata'/></pubsub>");
      publish(SHA1_OF_TWO, TWO, OPEN);

      assertThat(closed).contains("<item-not-found/>");
      assertThat(ofJuliet(nurse)).contains("<BINVAL>" + TWO + "</>");
    }

    @Test
    void whenTheVCardHadAnotherPhoto_thenTheRestStays() {
      set(balcony, Pictures.vCard(photo(TWO)));

      publish(SHA1_OF_ONE, ONE, "");

      assertThat(ofJuliet(romeo)).contains("<FN>Juliet</>").contains(ONE).doesNotContain(TWO);
    }

    @Test
    void whenAnOlderPhotoIsKeptInTheVCard_thenItIsForgotten() {
      var old = Pictures.vCard(photo(TWO)).getBytes(StandardCharsets.UTF_8);
      verona.given(JULIET, VCard.FACT, new VCard(Element.ofTrusted(old)));

      publish(SHA1_OF_ONE, ONE, "");

      assertThat(verona.fact(JULIET, VCard.FACT).element().has("PHOTO", "vcard-temp")).isFalse();
      assertThat(vCard(chamber, "")).contains("<FN>Juliet</>").contains(ONE).doesNotContain(TWO);
    }

    @Test
    void whenItIsDisabled_thenTheVCardHasNone() {
      publish(SHA1_OF_ONE, ONE, "");

      set(balcony, pubsub(Pictures.metadata("x", "")));

      assertThat(vCard(chamber, "")).doesNotContain("PHOTO");
    }

    /// XEP-0398 section 3.1: the one that doesn't point elsewhere is meant.
    @Test
    void whenThereAreSeveralForms_thenThePhotoIsTheOneAtTheNode() {
      set(balcony, pubsub(Pictures.data(SHA1_OF_ONE, ONE)));

      var elsewhere =
          info(SHA1_OF_TWO).replace("/>", " url='http://avatars.example.org/happy.png'/>");
      set(balcony, pubsub(Pictures.metadata(SHA1_OF_ONE, elsewhere + info(SHA1_OF_ONE))));

      assertThat(vCard(chamber, "")).contains(ONE);
      assertThat(verona.fact(JULIET, PhotoHash.FACT).sha1()).isEqualTo(SHA1_OF_ONE);
    }
  }

  @Nested
  class GivenAVCardWithAPhoto {

    @Test
    void whenItIsSet_thenDataAndMetadataArePublished() {
      set(balcony, Pictures.vCard(photo(ONE)));

      assertThat(published(romeo, METADATA))
          .contains("bytes='67' height='1' type='image/png' width='1'");
      assertThat(published(nurse, "urn:xmpp:avatar:data")).contains("<data>" + ONE + "</>");
      assertThat(verona.fact(JULIET, Node.fact(METADATA)).items().getFirst().id())
          .isEqualTo(SHA1_OF_ONE);
    }

    @Test
    void whenItIsSet_thenWhoeverWantsTheMetadataHearsItOnce() {
      set(balcony, Pictures.vCard(photo(ONE)));

      assertThat(romeo.told()).filteredOn(it -> it.startsWith("<message")).hasSize(1);
    }

    @Test
    void whenItIsSetAgain_thenNobodyHearsAnything() {
      set(balcony, Pictures.vCard(photo(ONE)));
      romeo.told();

      set(balcony, Pictures.vCard("<NICKNAME>J</NICKNAME>" + photo(ONE)));

      assertThat(romeo.told()).isEmpty();
      assertThat(vCard(balcony, "")).contains("<NICKNAME>J</>").contains(ONE);
    }

    @Test
    void whenItIsSetWithoutPhoto_thenTheAvatarIsDisabled() {
      set(balcony, Pictures.vCard(photo(ONE)));
      romeo.told();

      set(balcony, Pictures.vCard(""));

      assertThat(romeo.told()).filteredOn(it -> it.startsWith("<message")).hasSize(1);
      assertThat(published(romeo, METADATA)).contains("<item><metadata/></>");
      assertThat(vCard(balcony, "")).doesNotContain("PHOTO");
    }

    /// XEP-0153 section 6: the type is a hint.
    @Test
    void whenTheTypeIsWrong_thenThatOfTheImageIsPublished() {
      set(balcony, Pictures.vCard(photo(ONE).replace("image/png", "image/bmp")));

      assertThat(published(romeo, METADATA)).contains("type='image/png'");
    }

    @ParameterizedTest
    @CsvSource({BOMB + ",not-acceptable", "PHN2Zy8+,not-acceptable", "AAAA=AAA,bad-request"})
    void whenThePhotoIsUnfit_thenNothingIsStored(String base64, String condition) {
      var answer = set(balcony, Pictures.vCard(photo(base64)));

      assertThat(answer).contains("<" + condition + "/>");
      assertThat(verona.fact(JULIET, VCard.FACT)).isNull();
      assertThat(verona.fact(JULIET, NodeList.FACT)).isNull();
    }
  }

  @Nested
  class GivenPresence {

    /// Examples 3 and 4.
    @Test
    void whenAClientSaysNothing_thenTheHashIsSaidForIt() {
      publish(SHA1_OF_ONE, ONE, "");
      verona.quiet();

      chamber.send(example("3"));

      assertThat(presences(romeo)).isEmpty();
      chamber.send("<presence><show>away</show></presence>");
      assertThat(presences(romeo))
          .singleElement()
          .asString()
          .contains("<show>away</>" + hash(SHA1_OF_ONE));
    }

    /// Examples 5 and 6.
    @Test
    void whenAClientSaysThatThereIsNone_thenItIsLetBe() {
      publish(SHA1_OF_ONE, ONE, "");
      verona.quiet();

      chamber.send(example("5"));

      assertThat(presences(romeo)).singleElement().asString().contains("<x><photo/></>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<photo>" + SHA1_OF_TWO + "</photo>"})
    void whenAClientIsNotReadyOrWrong_thenTheHashIsSaidForIt(String photo) {
      publish(SHA1_OF_ONE, ONE, "");
      verona.quiet();

      chamber.send(
          "<presence xmlns='jabber:client'><show>dnd</show><x xmlns='vcard-temp:x:update'>"
              + photo
              + "</x></presence>");

      assertThat(presences(romeo))
          .singleElement()
          .asString()
          .contains("<show>dnd</>" + hash(SHA1_OF_ONE) + "</>");
    }

    @Test
    void whenThereIsNoAvatar_thenItStaysAsItWasSent() {
      chamber.send("<presence><show>away</show></presence>");

      assertThat(presences(romeo)).singleElement().asString().doesNotContain("<x>");
    }

    @Test
    void whenTheAvatarChanges_thenTheOthersHearOfItOncePerDevice() {
      publish(SHA1_OF_ONE, ONE, "");
      verona.quiet();

      publish(SHA1_OF_TWO, TWO, "");

      assertThat(presences(romeo)).hasSize(2).allMatch(it -> it.contains(hash(SHA1_OF_TWO)));
      assertThat(presences(chamber)).hasSize(2);
    }

    @Test
    void whenItChangesAndAClientHandlesItItself_thenItIsLetBe() {
      chamber.send(example("5"));
      verona.quiet();

      publish(SHA1_OF_ONE, ONE, "");

      assertThat(presences(romeo)).singleElement().asString().contains("/balcony");
    }

    @Test
    void whenTheAvatarIsDisabled_thenThatIsSaidOnce() {
      publish(SHA1_OF_ONE, ONE, "");
      verona.quiet();

      set(balcony, pubsub(Pictures.metadata("x", "")));

      assertThat(presences(romeo)).hasSize(2).allMatch(it -> it.contains("<x><photo/></>"));
      publish(SHA1_OF_TWO, TWO, "");
      assertThat(presences(romeo)).hasSize(2).allMatch(it -> it.contains(hash(SHA1_OF_TWO)));
    }

    @Test
    void whenSomebodyComesLater_thenHeSeesTheHash() {
      publish(SHA1_OF_ONE, ONE, "");

      var garden = verona.bind("romeo@montague.lit/garden");
      garden.send("<presence/>");

      assertThat(presences(garden))
          .filteredOn(it -> it.contains("juliet"))
          .hasSize(2)
          .allMatch(it -> it.contains(hash(SHA1_OF_ONE)));
    }

    @Test
    void whenItIsForContactsOnly_thenDirectedPresenceDoesNotSayIt() {
      publish(SHA1_OF_ONE, ONE, "");
      nurse.send("<presence/>");
      verona.quiet();

      chamber.send("<presence to='nurse@capulet.lit'/>");

      assertThat(presences(nurse)).singleElement().asString().doesNotContain("<x>");
    }

    /// XEP-0398 section 4: it MUST be in directed presence too.
    @Test
    void whenItIsForEverybody_thenDirectedPresenceSaysIt() {
      publish(SHA1_OF_ONE, ONE, OPEN);
      nurse.send("<presence/>");
      verona.quiet();

      chamber.send("<presence to='nurse@capulet.lit'/>");

      assertThat(presences(nurse)).singleElement().asString().contains(hash(SHA1_OF_ONE));
    }
  }

  @Nested
  class GivenABadAvatar {

    private static String longData() {
      return "A".repeat(174_768);
    }

    private void assertRefused(String child, String error) {
      var answer = set(balcony, pubsub(child));

      assertThat(answer).contains("type='error'").contains(error);
      assertThat(verona.fact(JULIET, NodeList.FACT)).isNull();
      assertThat(romeo.told()).isEmpty();
    }

    /// Example 1 of XEP-0084 has an abridged picture.
    @Test
    void whenItIsNoBase64_thenThePayloadIsInvalid() {
      assertRefused(
          Pictures.data("111f4b3c50d7b0df729d299bc6f8e9ef9066971f", "qANQR1DBwU4DX7jmYZnncm..."),
          "<bad-request/><invalid-payload/>");
    }

    @Test
    void whenTheIdIsNotItsHash_thenItIsNotAcceptable() {
      assertRefused(Pictures.data(SHA1_OF_TWO, ONE), "<not-acceptable/>");
    }

    @Test
    void whenItClaimsTooManyPixels_thenItIsNotAcceptable() {
      assertRefused(Pictures.data(SHA1_OF_BOMB, BOMB), "<not-acceptable/>");
    }

    @Test
    void whenItIsTooLarge_thenThePayloadIsTooBig() {
      assertRefused(Pictures.data("x", longData()), "<not-acceptable/><payload-too-big/>");
    }

    @Test
    void whenItIsNoPicture_thenItIsNotAcceptable() {
      assertRefused(
          Pictures.data("a33bc3eb2ea8c6b5e0a8a7ae9ed5d5d6ffd5a1ad", "PHN2Zy8+"),
          "<not-acceptable/>");
    }

    @Test
    void whenItIsSomethingElse_thenThePayloadIsInvalid() {
      assertRefused(
          "<publish node='urn:xmpp:avatar:data'><item><tune xmlns='x'/></item></publish>",
          "<bad-request/><invalid-payload/>");
    }

    @ParameterizedTest
    @CsvSource({
      "<info id='x' bytes='1' type='text/html'/>,<not-acceptable/>",
      "<info id='x' bytes='1' type='image/png' width='100000' height='100000'/>,<not-acceptable/>",
      "<info id='x' bytes='1' type='image/png' width='60000' height='60000'/>,<not-acceptable/>",
      "<info id='x' bytes='-1' type='image/png'/>,<bad-request/><invalid-payload/>",
      "<info id='x' bytes='1' type='image/png' width='wide'/>,<bad-request/><invalid-payload/>",
      "<info bytes='1' type='image/png'/>,<bad-request/><invalid-payload/>",
      "<stop/>,<bad-request/><invalid-payload/>"
    })
    void whenTheMetadataAreWrong_thenTheyAreRefused(String info, String error) {
      assertRefused(Pictures.metadata(SHA1_OF_ONE, info), error);
    }
  }

  @Nested
  class GivenTheAccount {

    @Test
    void whenItIsMadeAnew_thenItHasNoPicture() {
      publish(SHA1_OF_ONE, ONE, OPEN);

      verona.event(JULIET, AccountEvent.Kind.DELETED);

      assertThat(verona.fact(JULIET, PhotoHash.FACT)).isNull();
      assertThat(verona.presence(JULIET)).isNull();
      verona.account(JULIET);
      assertThat(ofJuliet(nurse)).contains("<item-not-found/>");
    }

    /// Example 2.
    @Test
    void whenItIsDiscovered_thenItConverts() {
      var handlers =
          Handlers.all(
              RosterProperties.DEFAULT, DirectedProperties.DEFAULT, StanzaProperties.DEFAULT);

      assertThat(Manifest.of(Inbox.PRESENCE, handlers, "1").features())
          .contains("urn:xmpp:pep-vcard-conversion:0");
    }
  }
}
