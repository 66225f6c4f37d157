package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chat.parlance.xmpp.xml.XmlException.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

  private static Kind refusal(byte[] frame, XmlLimits limits) {
    var exception = catchThrowableOfType(XmlException.class, () -> Element.parse(frame, limits));
    return exception == null ? null : exception.kind();
  }

  private static Kind refusal(String frame) {
    return refusal(frame.getBytes(UTF_8), XmlLimits.DEFAULT);
  }

  @Nested
  class GivenRestrictedXml {

    /// RFC 6120 section 11.1.
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<a><!-- x --></a>",
          "<!-- x --><a/>",
          "<a/><!-- x -->",
          "<a><?x y?></a>",
          "<?x y?><a/>",
          "<a/><?x y?>",
          "<!DOCTYPE a><a/>",
          "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
          "<a>&x;</a>",
          "<a b='&x;'/>",
          "<a>&nbsp;</a>"
        })
    void whenParsed_thenRefused(String frame) {
      assertThat(refusal(frame)).isEqualTo(Kind.RESTRICTED_XML);
    }
  }

  @Nested
  class GivenWhatIsNotWellFormed {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "a",
          "<",
          "<a",
          "<a>",
          "<a/",
          "</a>",
          "<a></b>",
          "<a></a",
          "<a></ab>",
          "<ab></a>",
          "<a/><b/>",
          "<a/>x",
          "x<a/>",
          "<a b/>",
          "<a b=/>",
          "<a b=1/>",
          "<a b='1/>",
          "<a b='<'/>",
          "<a b='1' b='2'/>",
          "<a b='1'c='2'/>",
          "< a/>",
          "<a></a b='1'>",
          "<1/>",
          "<a:/>",
          "<:a/>",
          "<a:b:c xmlns:a='u'/>",
          "<a>&</a>",
          "<a>&;</a>",
          "<a>&#;</a>",
          "<a>&#x;</a>",
          "<a>&#0;</a>",
          "<a>&#xFFFE;</a>",
          "<a>&#x110000;</a>",
          "<a>&#99999999999999999999;</a>",
          "<a>&#xD800;</a>",
          "<a>&#X41;</a>",
          "<a>&amp</a>",
          "<a>]]></a>",
          "<a><![CDATA[</a>",
          "<a><![CDATA[]]</a>",
          "<![CDATA[]]><a/>",
          "<a/><![CDATA[]]>",
          "<a>\u0001</a>",
          "<a>\uFFFE</a>",
          "<a>\u0000</a>",
          "<a b='\u0000'/>",
          "<x:a/>",
          "<a x:b='1'/>",
          "<a xmlns:x=''/>",
          "<xmlns:a/>",
          "<a xmlns:xmlns='u'/>",
          "<a xmlns:xml='u'/>",
          "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>",
          "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
          "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>",
          "<a xmlns:x='&lt;' xmlns:y='&#60;' x:c='' x:b='1' y:b='2'/>",
          "<a xmlns:x='u' xmlns:y='v' x:b='' y:b=''><c xmlns:y='u' x:b='' y:b=''/></a>",
          "<a><b xmlns:x='u'/><x:c/></a>",
          "<a>\u2028<",
          "<\u0300/>",
          "<?xml version='1.1'?><a/>",
          "<?xml?><a/>",
          " <?xml version='1.0'?><a/>",
          "<a><?xml version='1.0'?></a>x"
        })
    void whenParsed_thenRefused(String frame) {
      assertThat(refusal(frame)).isIn(Kind.NOT_WELL_FORMED, Kind.RESTRICTED_XML);
    }
  }

  @Nested
  class GivenBytesThatAreNotUtf8 {

    static Stream<byte[]> sequences() {
      return Stream.of(
              new int[] {0x80},
              new int[] {0xC0, 0xAF},
              new int[] {0xC1, 0x81},
              new int[] {0xC3},
              new int[] {0xC3, 0x28},
              new int[] {0xE0, 0x80, 0xAF},
              new int[] {0xED, 0xA0, 0x80},
              new int[] {0xE2, 0x82},
              new int[] {0xF0, 0x80, 0x80, 0x80},
              new int[] {0xF4, 0x90, 0x80, 0x80},
              new int[] {0xF5, 0x80, 0x80, 0x80},
              new int[] {0xFF},
              new int[] {0xFE})
          .map(HostileXmlTest::bytes);
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void whenInText_thenRefused(byte[] sequence) {
      assertThat(refusal(join("<a>", sequence, "</a>"), XmlLimits.DEFAULT))
          .isEqualTo(Kind.UNSUPPORTED_ENCODING);
      assertThat(refusal(join("<a b='", sequence, "'/>"), XmlLimits.DEFAULT))
          .isEqualTo(Kind.UNSUPPORTED_ENCODING);
      assertThat(refusal(join("<a><![CDATA[", sequence, "]]></a>"), XmlLimits.DEFAULT))
          .isEqualTo(Kind.UNSUPPORTED_ENCODING);
      assertThat(refusal(join("<a", sequence, "/>"), XmlLimits.DEFAULT))
          .isEqualTo(Kind.UNSUPPORTED_ENCODING);
    }

    @Test
    void whenAnotherEncodingIsDeclared_thenRefused() {
      assertThat(refusal("<?xml version='1.0' encoding='UTF-16'?><a/>"))
          .isEqualTo(Kind.UNSUPPORTED_ENCODING);
      assertThat(refusal("<?xml version='1.0' encoding='utf-8'?><a/>")).isNull();
    }
  }

  @Nested
  class GivenLimits {

    private final XmlLimits limits = new XmlLimits(60, 3, 2, 1, 2);

    static Stream<Arguments> frames() {
      return Stream.of(
          Arguments.of("<a>" + "x".repeat(53) + "</a>", null),
          Arguments.of("<a>" + "x".repeat(54) + "</a>", Kind.POLICY_VIOLATION),
          Arguments.of("<a><a><a></a></a></a>", null),
          Arguments.of("<a><a><a><a/></a></a></a>", Kind.POLICY_VIOLATION),
          Arguments.of("<a b='1' c='1'/>", null),
          Arguments.of("<a b='1' c='1' d='1'/>", Kind.POLICY_VIOLATION),
          Arguments.of("<a b='1' xml:lang='1'/>", null),
          Arguments.of("<a xml:lang='1' xml:space='1'/>", Kind.POLICY_VIOLATION),
          Arguments.of("<a xmlns='u'><b xmlns='v'/><b xmlns='v'/></a>", null),
          Arguments.of("<a xmlns='u'><b xmlns='v'><b xmlns='v'/></b></a>", Kind.POLICY_VIOLATION));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void whenBeyond_thenRefused(String frame, Kind kind) {
      assertThat(refusal(frame.getBytes(UTF_8), limits)).isEqualTo(kind);
    }
  }

  @Nested
  class GivenFramesThatAreMeantToHurt {

    private static final XmlLimits LARGE = new XmlLimits(32 << 20, 64, 64, 64, 64);

    static Stream<String> frames() {
      int many = 200_000;
      String attributes = "<a " + "b".repeat(40);
      return Stream.of(
          "<a>".repeat(many),
          "<a/>".repeat(many),
          "<a>" + "<b/>".repeat(many) + "</a>",
          "<a>" + "&amp;".repeat(many) + "</a>",
          "<a>&" + "x".repeat(many),
          "<a>&#" + "0".repeat(many) + "65;</a>",
          "<a b='" + "&lt;".repeat(many) + "'/>",
          "<a " + "b='' ".repeat(many) + "/>",
          "<" + "a".repeat(many) + "/>",
          "<a>" + "]".repeat(many) + "</a>",
          "<a><![CDATA[" + "]".repeat(many) + "]]></a>",
          "<a>" + "<![CDATA[]]>".repeat(many) + "</a>",
          "<a>" + ("<b " + attributesOf(60) + "/>").repeat(10_000) + "</a>",
          "<a>" + ("<b " + prefixesOf(30) + "/>").repeat(10_000) + "</a>",
          "<a " + namespacesOf(60) + ">" + ("<b " + sameNamesOf(60) + "/>").repeat(20_000) + "</a>",
          attributes + " ".repeat(many),
          "<?xml version='1.0'" + " ".repeat(many),
          "<a>" + "\uD83D\uDE00".repeat(many) + "</a>");
    }

    private static String attributesOf(int count) {
      var attributes = new StringBuilder();
      for (int i = 0; i < count; i++) {
        attributes.append(" attribute").append(i).append("='1'");
      }
      return attributes.toString();
    }

    private static String prefixesOf(int count) {
      var attributes = new StringBuilder();
      for (int i = 0; i < count; i++) {
        attributes.append(" xmlns:p" + i + "='u" + i + "' p" + i + ":a='1'");
      }
      return attributes.toString();
    }

    private static String namespacesOf(int count) {
      var attributes = new StringBuilder();
      for (int i = 0; i < count; i++) {
        attributes.append(" xmlns:p" + i + "='" + "u".repeat(1000) + i + "'");
      }
      return attributes.toString();
    }

    private static String sameNamesOf(int count) {
      var attributes = new StringBuilder();
      for (int i = 0; i < count; i++) {
        attributes.append(" p" + i + ":a=''");
      }
      return attributes.toString();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void whenParsed_thenDoneSoon(String frame) {
      byte[] bytes = frame.getBytes(UTF_8);

      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            refusal(bytes, XmlLimits.DEFAULT);
            try {
              Element element = Element.parse(bytes, LARGE);
              assertThat(element.has("none", "")).isFalse();
              assertThat(element.text()).isNotNull();
              assertThat(element.withAttribute("from", "x").attribute("from")).isEqualTo("x");
              assertThat(element.withoutChildren(child -> true).children()).isEmpty();
            } catch (XmlException e) {
              assertThat(e.kind()).isNotNull();
            }
          });
    }
  }

  private static byte[] bytes(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(String before, byte[] between, String after) {
    byte[] start = before.getBytes(UTF_8);
    byte[] end = after.getBytes(UTF_8);
    byte[] joined = Arrays.copyOf(start, start.length + between.length + end.length);
    System.arraycopy(between, 0, joined, start.length, between.length);
    System.arraycopy(end, 0, joined, start.length + between.length, end.length);
    return joined;
  }
}
