package chat.parlance.presence.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.presence.privatexml.PrivateXml;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.verona.Device;
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

/// XEP-0402 section 5.3. Juliet's balcony uses native bookmarks, her chamber those of XEP-0048 at a
/// node, her garden private XML.
class BookmarksTest {

  private static final String JULIET = "juliet@capulet.lit";
  private static final String PLAY =
      "<conference autojoin='true' jid='theplay@conference.shakespeare.lit' name='The Play's the"
          + " Thing'><nick>JC</></>";
  private static final String ORCHARD =
      "<conference autojoin='true' jid='orchard@conference.shakespeare.lit' name='The Orchard'>"
          + "<nick>JC</><extensions><state minimized='true'/></></>";

  private final Verona verona = new Verona().account(JULIET);
  private final Device balcony = verona.bind(JULIET + "/balcony");
  private final Device chamber = verona.bind(JULIET + "/chamber");
  private final Device garden = verona.bind(JULIET + "/garden");

  @BeforeEach
  void isThere() {
    balcony.wants(Bookmarks.NODE);
    chamber.wants(Bookmarks.OLDER);
    garden.send("<presence/>");
    verona.quiet();
  }

  private static String example(String specification, int number) {
    return Words.text("xep-" + specification, Integer.toString(number))
        .replaceFirst("<iq ", "<iq xmlns='jabber:client' ");
  }

  private static String iq(Device device, String xml) {
    device.told();
    device.send(xml);
    var told = device.told();
    return told.stream().filter(it -> it.startsWith("<iq")).findFirst().orElseThrow();
  }

  private String items(String node) {
    return iq(
        garden,
        "<iq xmlns='jabber:client' type='get' id='i'>"
            + "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='"
            + node
            + "'/></pubsub></iq>");
  }

  private String privately() {
    return iq(
        garden,
        "<iq xmlns='jabber:client' type='get' id='i'><query xmlns='jabber:iq:private'>"
            + "<storage xmlns='storage:bookmarks'/></query></iq>");
  }

  private String stores(String content) {
    return iq(
        garden,
        "<iq xmlns='jabber:client' type='set' id='i'><query xmlns='jabber:iq:private'>"
            + "<storage xmlns='storage:bookmarks'>"
            + content
            + "</storage></query></iq>");
  }

  private static String publish(String node, String id, String payload) {
    return "<iq xmlns='jabber:client' type='set' id='i'>"
        + "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='%s'><item id='%s'>%s"
            .formatted(node, id, payload)
        + "</item></publish></pubsub></iq>";
  }

  private static List<String> heard(Device device) {
    return device.told().stream().filter(it -> it.startsWith("<message")).toList();
  }

  @Nested
  class GivenNativeBookmarks {

    @BeforeEach
    void publish() {
      balcony.send(example("0402", 6));
      balcony.send(example("0402", 8));
    }

    @Test
    void whenPrivateXmlIsRead_thenItHasThemAll() {
      assertThat(privately()).contains("<storage>" + PLAY + ORCHARD + "</>");
    }

    @Test
    void whenTheOlderNodeIsRead_thenItHasThemAll() {
      assertThat(items(Bookmarks.OLDER)).contains("<storage>" + PLAY + ORCHARD + "</>");
    }

    @Test
    void whenTheyArePublished_thenBothKindsOfClientsHear() {
      assertThat(heard(balcony)).hasSize(2).allMatch(it -> it.contains("bookmarks:1"));
      assertThat(heard(chamber))
          .hasSize(2)
          .last()
          .asString()
          .contains("<items node='storage:bookmarks'>")
          .contains(PLAY + ORCHARD);
    }

    @Test
    void whenOneIsRemoved_thenItIsGoneEverywhere() {
      verona.quiet();

      balcony.send(example("0402", 10));

      assertThat(heard(balcony)).singleElement().asString().contains("<retract/>");
      assertThat(heard(chamber)).singleElement().asString().contains("<storage>" + ORCHARD);
      assertThat(privately()).contains("<storage>" + ORCHARD + "</>");
    }

    @Test
    void whenTheNodeIsDeleted_thenTheOthersHaveNone() {
      balcony.sendIq(
          "set",
          "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='"
              + Bookmarks.NODE
              + "'/></pubsub>");

      assertThat(items(Bookmarks.OLDER)).contains("<storage/>");
      assertThat(privately()).contains("<storage/>");
    }

    @Test
    void whenTheOlderNodeIsDeleted_thenTheyStay() {
      chamber.sendIq(
          "set",
          "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='"
              + Bookmarks.OLDER
              + "'/></pubsub>");

      assertThat(privately()).contains(PLAY + ORCHARD);
    }

    @Test
    void whenAnotherAccountAsks_thenItSeesNone() {
      var romeo = verona.account("romeo@montague.lit").online("romeo@montague.lit/orchard");
      verona.subscribed("romeo@montague.lit", JULIET);

      for (var node : List.of(Bookmarks.NODE, Bookmarks.OLDER)) {
        romeo.send(
            "<iq xmlns='jabber:client' type='get' id='i' to='"
                + JULIET
                + "'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='"
                + node
                + "'/></pubsub></iq>");
      }

      assertThat(romeo.told()).hasSize(2).allMatch(it -> it.contains("<closed-node/>"));
    }
  }

  @Nested
  class GivenAWriteToPrivateXml {

    private static final String COVEN =
        "<conference jid='coven@chat.shakespeare.lit' name='Coven' autojoin='1'><nick>First</nick>"
            + "<password>cauldronburn</password></conference>";

    @Test
    void whenItIsRead_thenTheOthersSayTheSame() {
      stores(COVEN);

      assertThat(items(Bookmarks.NODE))
          .contains(
              "<item><conference autojoin='true' name='Coven'><nick>First</>"
                  + "<password>cauldronburn</></></>");
      assertThat(items(Bookmarks.OLDER)).contains("jid='coven@chat.shakespeare.lit'");
      assertThat(heard(balcony)).hasSize(1);
      assertThat(heard(chamber)).hasSize(1);
    }

    @Test
    void whenSomethingIsAsItWas_thenNobodyHearsOfIt() {
      stores(COVEN);
      verona.quiet();

      stores(COVEN + "<conference jid='heath@chat.shakespeare.lit'/>");
      stores(COVEN + "<conference jid='heath@chat.shakespeare.lit'/>");

      assertThat(heard(balcony))
          .singleElement()
          .asString()
          .contains("<item><conference/></>")
          .doesNotContain("First");
    }

    @Test
    void whenARoomIsLeftOut_thenItIsRetracted() {
      stores(COVEN + "<conference jid='heath@chat.shakespeare.lit'/>");
      verona.quiet();

      stores(COVEN);

      assertThat(heard(balcony)).singleElement().asString().contains("<retract/>");
      assertThat(items(Bookmarks.NODE)).contains("First").doesNotContain("<conference/>");
    }

    @Test
    void whenAClientDoesNotKnowExtensions_thenTheyAreKept() {
      balcony.send(example("0402", 8));

      stores("<conference jid='orchard@conference.shakespeare.lit' name='Garden'/>");

      assertThat(items(Bookmarks.NODE))
          .contains("<conference name='Garden'><extensions><state minimized='true'/></></>");
    }

    @Test
    void whenThereArePages_thenTheyAreKeptThere() {
      var page = "<url name='Works' url='http://the-tech.mit.edu/Shakespeare/'/>";

      stores(COVEN + page);

      assertThat(privately()).contains("Coven").contains("name='Works'");
      assertThat(items(Bookmarks.NODE)).doesNotContain("Works");
    }

    @ParameterizedTest
    @CsvSource({
      "<conference name='nowhere'/>,bad-request",
      "<conference jid='@nowhere'/>,bad-request",
      "<conference jid='a@b/c'/>,bad-request"
    })
    void whenARoomHasNoAddress_thenNothingIsStored(String conference, String condition) {
      var answer = stores(COVEN + conference);

      assertThat(answer).contains("<" + condition + "/>");
      assertThat(verona.fact(JULIET, PrivateXml.FACT)).isNull();
      assertThat(verona.fact(JULIET, NodeList.FACT)).isNull();
    }

    @Test
    void whenThereAreTooMany_thenNothingIsStored() {
      var many = new StringBuilder();
      for (int i = 0; i < 501; i++) {
        many.append("<conference jid='room").append(i).append("@chat.shakespeare.lit'/>");
      }

      assertThat(stores(many.toString())).contains("<policy-violation/>");
      assertThat(verona.fact(JULIET, NodeList.FACT)).isNull();
    }

    @Test
    void whenThereAreMany_thenNotificationsAreFew() {
      var many = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        many.append("<conference jid='room").append(i).append("@chat.shakespeare.lit'/>");
      }

      stores(many.toString());

      assertThat(heard(balcony)).hasSize(3);
      assertThat(heard(chamber)).hasSize(1);
    }
  }

  @Nested
  class GivenAWriteToTheOlderNode {

    @Test
    void whenItIsRead_thenTheOthersSayTheSame() {
      var answer = iq(chamber, example("0048", 3));

      assertThat(answer).contains("type='result'");
      assertThat(items(Bookmarks.NODE)).contains("autojoin='true' name='The Play's the Thing'");
      assertThat(privately()).contains("<storage>" + PLAY + "</>");
    }

    @Test
    void whenItIsPublished_thenEachHearsOnce() {
      chamber.send(example("0048", 3));

      assertThat(heard(chamber)).hasSize(1);
      assertThat(heard(balcony)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<storage xmlns='storage:rosternotes'/>", "<bookmarks xmlns='urn:b'/>"})
    void whenItIsSomethingElse_thenThePayloadIsInvalid(String payload) {
      assertThat(iq(chamber, publish(Bookmarks.OLDER, "current", payload)))
          .contains("<bad-request/><invalid-payload/>");
    }
  }

  @Nested
  class GivenABadBookmark {

    @ParameterizedTest
    @CsvSource({
      "not a jid@,<conference xmlns='urn:xmpp:bookmarks:1'/>,<not-acceptable/>",
      "a@b/c,<conference xmlns='urn:xmpp:bookmarks:1'/>,<not-acceptable/>",
      "a@b,<conference xmlns='storage:bookmarks'/>,<bad-request/><invalid-payload/>"
    })
    void whenItIsPublished_thenItIsRefused(String id, String payload, String error) {
      assertThat(iq(balcony, publish(Bookmarks.NODE, id, payload))).contains(error);
      assertThat(verona.fact(JULIET, NodeList.FACT)).isNull();
    }

    @Test
    void whenAllTogetherAreTooLarge_thenItIsRefused() {
      var large = "<conference xmlns='urn:xmpp:bookmarks:1' name='" + "x".repeat(50_000) + "'/>";
      balcony.send(publish(Bookmarks.NODE, "a@b", large));
      balcony.send(publish(Bookmarks.NODE, "b@b", large));

      var answer = iq(balcony, publish(Bookmarks.NODE, "c@b", large));

      assertThat(answer).contains("<policy-violation/>");
      assertThat(iq(balcony, publish(Bookmarks.NODE, "a@b", large))).contains("type='result'");
    }
  }

  @Nested
  class GivenWhatAnOlderVersionKept {

    @BeforeEach
    void isKept() {
      var storage =
          "<storage xmlns='storage:bookmarks'><conference jid='old@chat.shakespeare.lit'/>"
              + "<url url='http://shakespeare.lit/'/></storage>";
      var kept = Element.ofTrusted(storage.getBytes(StandardCharsets.UTF_8));
      verona.given(JULIET, PrivateXml.FACT, new PrivateXml(List.of(kept)));
    }

    @Test
    void whenItIsRead_thenItIsThere() {
      assertThat(privately()).contains("old@chat.shakespeare.lit");
    }

    @Test
    void whenThereIsANodeFromNowOn_thenItIsThereToo() {
      balcony.send(example("0402", 6));

      assertThat(privately())
          .contains(PLAY)
          .contains("old@chat.shakespeare.lit")
          .contains("http://shakespeare.lit/");
      assertThat(items(Bookmarks.NODE)).contains("<item><conference/></>");
      assertThat(items(Bookmarks.OLDER)).contains(PLAY).contains("old@chat.shakespeare.lit");
    }
  }

  @Nested
  class GivenTheAccount {

    @Test
    void whenItIsMadeAnew_thenItHasNoBookmarks() {
      balcony.send(example("0402", 6));

      verona.event(JULIET, AccountEvent.Kind.DELETED);

      assertThat(verona.fact(JULIET, NodeList.FACT)).isNull();
      assertThat(verona.fact(JULIET, PrivateXml.FACT)).isNull();
    }
  }
}
