package chat.parlance.xmpp.caps;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlException;
import chat.parlance.xmpp.xml.XmlLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0390 section 4.
class CapabilityHashTest {

  private static final String ONE =
      "<hash xmlns='urn:xmpp:hashes:2' algo='%s'>u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY=</hash>";

  private static Element element(String xml) {
    try {
      return Element.parse(xml.getBytes(StandardCharsets.UTF_8), XmlLimits.DEFAULT);
    } catch (XmlException e) {
      throw new AssertionError(xml, e);
    }
  }

  private static Element example(String name) throws IOException {
    var path = "/stanzas/xep-0390/" + name + ".xml";
    try (var in = CapabilityHashTest.class.getResourceAsStream(path)) {
      return element(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  private static Element info(String content) {
    return element(
        "<query xmlns='http://jabber.org/protocol/disco#info'>"
            + "<identity category='client' type='pc'/>"
            + content
            + "</query>");
  }

  private static @Nullable CapabilityHash hashOf(Element info) {
    return CapabilityHash.of("sha-256", info, "");
  }

  @Nested
  class GivenTheExamplesOfTheSpecification {

    @ParameterizedTest
    @CsvSource({
      "4.5.1-simple, sha-256, kzBZbkqJ3ADrj7v08reD1qcWUwNGHaidNUgD7nHpiw8=",
      "4.5.1-simple, sha3-256, 79mdYAfU9rEdTOcWDO7UEAt6E56SUzk/g6TnqUeuD9Q=",
      "4.5.2-complex, sha-256, u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY=",
      "4.5.2-complex, sha3-256, XpUJzLAc93258sMECZ3FJpebkzuyNXDzRNwQog8eycg=",
    })
    void whenHashed_thenItIsTheirHash(String name, String algorithm, String value)
        throws IOException {
      var hash = CapabilityHash.of(algorithm, example(name), "");

      assertThat(hash).isEqualTo(new CapabilityHash(algorithm, value));
      assertThat(hash.verifies(example(name), "")).isTrue();
    }

    @Test
    void whenItIsAskedFor_thenTheNodeIsThatOfTheExample() {
      var hash = new CapabilityHash("sha-256", "u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY=");

      assertThat(hash.node())
          .isEqualTo("urn:xmpp:caps#sha-256.u79ZroNJbdSWhdSp311mddz44oHHPsEBntQ5b1jqBSY=");
      assertThat(CapabilityHash.ofNode(hash.node())).isEqualTo(hash);
    }
  }

  @Nested
  class GivenAnswersThatMayNotBeHashed {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<other xmlns='urn:other'/>",
          "<x xmlns='jabber:x:data' type='result'/>",
          "<x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>a</value></field></x>",
          "<x xmlns='jabber:x:data'><field var='FORM_TYPE' type='hidden'/></x>",
          "<x xmlns='jabber:x:data'><field var='FORM_TYPE' type='hidden'><value>a</value>"
              + "<value>b</value></field></x>",
          "<x xmlns='jabber:x:data'><field var='FORM_TYPE' type='hidden'><value>a</value></field>"
              + "<reported/></x>",
          "<x xmlns='jabber:x:data'><field var='FORM_TYPE' type='hidden'><value>a</value></field>"
              + "<item/></x>",
        })
    void whenHashed_thenThereIsNoHash(String content) {
      assertThat(hashOf(info(content))).isNull();
    }
  }

  @Nested
  class GivenAnswers {

    @Test
    void whenTheOrderIsAnother_thenTheHashIsTheSame() {
      assertThat(hashOf(info("<feature var='a'/><feature var='b'/>")))
          .isEqualTo(hashOf(info("<feature var='b'/><feature var='a'/>")));
    }

    /// What XEP-0115 took for the same.
    @Test
    void whenTheStructureIsAnother_thenTheHashIsAnother() {
      assertThat(hashOf(info("<feature var='a&lt;b'/>")))
          .isNotEqualTo(hashOf(info("<feature var='a'/><feature var='b'/>")));
    }

    @Test
    void whenTheLanguageIsInherited_thenItCounts() {
      var explicit =
          element(
              "<query xmlns='http://jabber.org/protocol/disco#info'>"
                  + "<identity category='client' type='pc' xml:lang='de'/></query>");

      assertThat(CapabilityHash.of("sha-256", info(""), "de")).isEqualTo(hashOf(explicit));
      assertThat(hashOf(info(""))).isNotEqualTo(hashOf(explicit));
    }
  }

  @Nested
  class GivenPresence {

    private static @Nullable CapabilityHash in(String hashes) {
      return CapabilityHash.in(
          element(
              "<presence xmlns='jabber:client'><c xmlns='urn:xmpp:caps'>"
                  + hashes
                  + "</c></presence>"));
    }

    @Test
    void whenThereAreSeveralHashes_thenOneThatIsKnownIsTaken() {
      var several = ONE.formatted("blake9") + ONE.formatted("sha3-256") + ONE.formatted("sha-256");

      assertThat(in(several)).extracting(CapabilityHash::algorithm).isEqualTo("sha-256");
    }

    @Test
    void whenNoneIsKnown_thenThereIsNone() {
      assertThat(in(ONE.formatted("md5"))).isNull();
      assertThat(in("<hash xmlns='urn:other' algo='sha-256'>a</hash>")).isNull();
      assertThat(
              in("<hash xmlns='urn:xmpp:hashes:2' algo='sha-256'>" + "a".repeat(200) + "</hash>"))
          .isNull();
      assertThat(CapabilityHash.in(element("<presence xmlns='jabber:client'/>"))).isNull();
    }

    @Test
    void whenItIsWrittenAndRead_thenItIsTheSame() {
      var hash = new CapabilityHash("sha3-256", "a+/=");

      var presence =
          Element.builder("presence", "jabber:client")
              .child(CapabilityHash.toElement(List.of(hash)))
              .build();

      assertThat(CapabilityHash.in(presence)).isEqualTo(hash);
    }
  }

  @Nested
  class GivenNodes {

    @ParameterizedTest
    @ValueSource(
        strings = {"http://psi-im.org#q07IKJEyjvHSyhy", "urn:xmpp:caps#", "urn:xmpp:caps#md5.a"})
    void whenTheyNameNoHash_thenThereIsNone(String node) {
      assertThat(CapabilityHash.ofNode(node)).isNull();
    }
  }
}
