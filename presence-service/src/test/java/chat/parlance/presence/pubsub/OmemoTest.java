package chat.parlance.presence.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Device lists and bundles of OMEMO (XEP-0384), of both kinds: whoever wants to write to somebody
/// has to read them without being a contact.
class OmemoTest {

  private static final String JULIET = "juliet@capulet.lit";
  private static final String BALCONY = JULIET + "/balcony";
  private static final String CHAMBER = JULIET + "/chamber";
  private static final String STRANGER = "romeo@montague.lit/orchard";
  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final String OPTIONS = PUBSUB + "#publish-options";
  private static final String AXOLOTL = "eu.siacs.conversations.axolotl";
  private static final String DEVICELIST = AXOLOTL + ".devicelist";

  private final Denmark denmark = new Denmark();

  @BeforeEach
  void areThere() {
    denmark.device(BALCONY);
    denmark.device(CHAMBER);
    denmark.device(STRANGER);
  }

  private Denmark.Answer publish(String device, String node, String item, String... options) {
    var child =
        "<publish node='"
            + node
            + "'>"
            + item
            + "</publish>"
            + "<publish-options>"
            + Denmark.formOf(OPTIONS, options)
            + "</publish-options>";
    return denmark.to(JULIET, "set", device, PUBSUB, child);
  }

  private String read(String node) {
    return denmark.to(JULIET, "get", STRANGER, PUBSUB, "<items node='" + node + "'/>").words();
  }

  private static String list(String... ids) {
    var devices = new StringBuilder("<item id='current'><list xmlns='" + AXOLOTL + "'>");
    for (var id : ids) {
      devices.append("<device id='").append(id).append("'/>");
    }
    return devices.append("</list></item>").toString();
  }

  private static String bundle(String content) {
    return "<item id='current'><bundle xmlns='%s'>%s</bundle></item>".formatted(AXOLOTL, content);
  }

  /// `eu.siacs.conversations.axolotl`, version 0.3 of the specification.
  @Nested
  class GivenTheOlderKind {

    @Test
    void whenADeviceIsAnnounced_thenAStrangerReadsListAndBundle() {
      denmark.must(
          publish(BALCONY, DEVICELIST, list("12345"), "persist_items=true", "access_model=open"));
      denmark.must(
          publish(
              BALCONY,
              AXOLOTL + ".bundles:12345",
              bundle("<identityKey>aa</identityKey>"),
              "persist_items=true",
              "access_model=open"));

      assertThat(read(DEVICELIST)).contains("<list><device/></>");
      assertThat(read(AXOLOTL + ".bundles:12345")).contains("<identityKey>aa</>");
    }

    @Test
    void whenASecondDeviceIsAnnounced_thenItHasItsOwnBundle() {
      denmark.must(publish(BALCONY, DEVICELIST, list("1"), "access_model=open"));
      denmark.must(publish(BALCONY, AXOLOTL + ".bundles:1", bundle("<a/>"), "access_model=open"));
      denmark.must(
          publish(CHAMBER, DEVICELIST, list("1", "2"), "access_model=open", "max_items=1"));
      denmark.must(publish(CHAMBER, AXOLOTL + ".bundles:2", bundle("<b/>"), "access_model=open"));

      assertThat(read(DEVICELIST)).contains("<list><device/><device/></>");
      assertThat(read(AXOLOTL + ".bundles:1")).contains("<bundle><a/></>");
      assertThat(read(AXOLOTL + ".bundles:2")).contains("<bundle><b/></>");
    }

    /// What a client does that finds its node made by another with what was usual then.
    @Test
    void whenTheNodeIsOtherwise_thenItIsConfiguredAndPublishedAgain() {
      denmark.must(
          denmark.to(
              JULIET,
              "set",
              CHAMBER,
              PUBSUB,
              "<publish node='" + DEVICELIST + "'>" + list("1") + "</publish>"));

      var refused = publish(BALCONY, DEVICELIST, list("1", "2"), "access_model=open");
      var form =
          denmark.to(
              JULIET, "get", BALCONY, PUBSUB + "#owner", "<configure node='" + DEVICELIST + "'/>");
      var configured =
          denmark.to(
              JULIET,
              "set",
              BALCONY,
              PUBSUB + "#owner",
              "<configure node='"
                  + DEVICELIST
                  + "'>"
                  + Denmark.form("persist_items=true", "access_model=open", "max_items=1")
                  + "</configure>");

      assertThat(refused.error())
          .isEqualTo("<error type='cancel'><conflict/><precondition-not-met/></>");
      assertThat(form.words()).contains("<value>presence</>");
      denmark
          .must(configured)
          .must(publish(BALCONY, DEVICELIST, list("1", "2"), "access_model=open"));
      assertThat(read(DEVICELIST)).contains("<list><device/><device/></>");
    }

    @Test
    void whenTheNodeIsNotOpen_thenAStrangerCannotTellIt() {
      denmark.must(
          denmark.to(
              JULIET,
              "set",
              CHAMBER,
              PUBSUB,
              "<publish node='" + DEVICELIST + "'>" + list("1") + "</publish>"));

      assertThat(read(DEVICELIST)).isEqualTo(read("no.such.node"));
    }
  }

  /// `urn:xmpp:omemo:2`, with the specification's examples 2 and 3.
  @Nested
  class GivenTheNewerKind {

    private Denmark.Answer example(int number, String device) {
      return denmark.sendAs(
          device,
          Denmark.text("xep-0384/" + number)
              .replace("from='juliet@capulet.lit'", "to='juliet@capulet.lit'"));
    }

    @Test
    void whenTheDevicesAreAnnounced_thenAStrangerReadsThem() {
      denmark.must(example(2, BALCONY));

      assertThat(read("urn:xmpp:omemo:2:devices"))
          .contains("<device label='Conversations on Pixel 3' labelsig='b64/encoded/data'/>");
    }

    @Test
    void whenEachDeviceHasABundle_thenAllAreInOneNode() {
      denmark.must(
          publish(
              CHAMBER,
              "urn:xmpp:omemo:2:bundles",
              "<item id='12345'><bundle xmlns='urn:xmpp:omemo:2'><ik>a</ik></bundle></item>",
              "max_items=max",
              "access_model=open"));

      denmark.must(example(3, BALCONY));

      assertThat(read("urn:xmpp:omemo:2:bundles"))
          .contains("<item><bundle><ik>a</></></>")
          .contains("<spk>b64/encoded/data</>");
    }

    @Test
    void whenADeviceIsRemoved_thenItsBundleIsToo() {
      denmark.must(
          publish(
              CHAMBER,
              "urn:xmpp:omemo:2:bundles",
              "<item id='12345'><bundle xmlns='urn:xmpp:omemo:2'/></item>",
              "max_items=max",
              "access_model=open"));

      denmark.must(
          denmark.to(
              JULIET,
              "set",
              BALCONY,
              PUBSUB,
              "<retract node='urn:xmpp:omemo:2:bundles'><item id='12345'/></retract>"));

      assertThat(read("urn:xmpp:omemo:2:bundles")).doesNotContain("<bundle");
    }
  }
}
