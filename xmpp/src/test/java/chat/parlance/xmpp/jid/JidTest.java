package chat.parlance.xmpp.jid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JidTest {

  @Nested
  class GivenExamplesOfRfc7622Section35 {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "juliet@example.com",
          "juliet@example.com/foo",
          "juliet@example.com/foo bar",
          "juliet@example.com/foo@bar",
          "foo\\20bar@example.com",
          "fussball@example.com",
          "fu\u00DFball@example.com",
          "\u03C0@example.com",
          "\u03C3@example.com/foo",
          "\u03C2@example.com/foo",
          "king@example.com/\u265A",
          "example.com",
          "example.com/foobar",
          "a.example.com/b@example.net"
        })
    void whenValid_thenPrintedAsTheyCame(String address) {
      assertThat(Jid.of(address)).hasToString(address);
    }

    @Test
    void whenSigmaIsCapital_thenItIsMappedToLowerCase() {
      assertThat(Jid.of("\u03A3@example.com/foo")).hasToString("\u03C3@example.com/foo");
    }

    @Test
    void whenResourceHasSlashesAndAts_thenTheyAreOfTheResource() {
      assertThat(Jid.of("a.example.com/b@example.net"))
          .isEqualTo(new FullJid(new BareJid(null, "a.example.com"), "b@example.net"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"juliet\"@example.com",
          "foo bar@example.com",
          "juliet@example.com/ foo",
          "@example.com/",
          "henry\u2163@example.com",
          "\u265A@example.com",
          "juliet@",
          "/foobar"
        })
    void whenInvalid_thenRefused(String address) {
      assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> Jid.of(address));
    }
  }

  @Nested
  class GivenLocalparts {

    @Test
    void whenInUpperCase_thenMapped() {
      assertThat(BareJid.of("JULIET@example.com").localpart()).isEqualTo("juliet");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"", "&", "'", ":", "<", ">", "\uFF20", "\uFF0F", "\uFF06", " ", "\u00A0", "\t", "\u0000"
        })
    void whenWithForbiddenCharacter_thenRefused(String character) {
      assertThatExceptionOfType(InvalidJidException.class)
          .isThrownBy(() -> Jid.of("a" + character + "b@example.com"));
    }

    @Test
    void whenWide_thenNarrowed() {
      assertThat(Jid.of("\uFF4A\uFF55@example.com")).hasToString("ju@example.com");
    }
  }

  @Nested
  class GivenDomainparts {

    @ParameterizedTest
    @CsvSource({
      "EXAMPLE.com,example.com",
      "example.com.,example.com",
      "localhost,localhost",
      "127.0.0.1,127.0.0.1",
      "[::1],[0:0:0:0:0:0:0:1]",
      "[2001:DB8::1],[2001:db8:0:0:0:0:0:1]",
      "fu\u00DFball.example,fu\u00DFball.example",
      "xn--fuball-cta.example,fu\u00DFball.example",
      "XN--BCHER-KVA.example,b\u00FCcher.example",
      "B\u00DCCHER.example,b\u00FCcher.example",
      "\u05D0\u05D1.example,\u05D0\u05D1.example",
      "a\u3002b,a.b",
      "\uFF45xample.com,example.com"
    })
    void whenValid_thenPrepared(String given, String prepared) {
      assertThat(BareJid.of(given)).isEqualTo(new BareJid(null, prepared));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          ".",
          "..",
          "a..b",
          ".a",
          "a..",
          "-a.example",
          "a-.example",
          "a_b.example",
          "a b",
          "ex!ample",
          "xn--",
          "xn--a",
          "xn--bcher-",
          "xn--zzzzzzzz99999999",
          "ab--c.example",
          "\u0301a.example",
          "\u05D0a.example",
          "\uFF0D\uFF0Da",
          "\uFF58n--fuball-cta",
          "[::1",
          "[]",
          "[",
          "[::1%lo]",
          "[1.2.3.4]",
          "[::ffff:1.2.3.4]",
          "a@b@example.com"
        })
    void whenInvalid_thenRefused(String given) {
      assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> Jid.of("u@" + given));
    }

    @Test
    void whenLabelIsLongerThan63_thenRefused() {
      assertThat(Jid.of("a".repeat(63) + ".example")).isNotNull();
      assertThatExceptionOfType(InvalidJidException.class)
          .isThrownBy(() -> Jid.of("a".repeat(64) + ".example"));
      assertThatExceptionOfType(InvalidJidException.class)
          .isThrownBy(() -> Jid.of("\u00FC".repeat(63) + ".example"));
    }
  }

  @Nested
  class GivenLongParts {

    @Test
    void whenPartHas1023Bytes_thenTaken() {
      assertThat(Jid.of("a".repeat(1023) + "@example.com/" + "\u00E9".repeat(511))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2000, 5000, 1_000_000})
    void whenLonger_thenRefused(int length) {
      for (String part : new String[] {"a", "\u00E9", "e\u0301"}) {
        String longPart = part.repeat(length);
        assertThatExceptionOfType(InvalidJidException.class)
            .isThrownBy(() -> Jid.of(longPart + "@example.com"));
        assertThatExceptionOfType(InvalidJidException.class)
            .isThrownBy(() -> Jid.of("example.com/" + longPart));
        assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> Jid.of(longPart));
      }
    }
  }

  @Nested
  class GivenWhatIsCostlyToPrepare {

    private static void assertRefused(String part) {
      for (String address :
          List.of(part + "@example.com", "example.com/" + part, "u@" + part, "u@b." + part)) {
        assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> Jid.of(address));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301\u0316", "\uFF9E\uFF9F", "\uFF9E\u0301", "\u0344\u0316"})
    void whenManyMarksAreInARow_thenRefused(String marks) {
      assertRefused("\u30CF" + marks.repeat(16));
    }

    @Test
    void whenAsManyMarksAsLanguagesNeed_thenTaken() {
      String part = "e\u0316\u0301".repeat(20);

      assertThat(Jid.of(part + "@example.com/" + part + "\u0316".repeat(25))).isNotNull();
    }

    /// Prepared, it would have 1023 bytes.
    @Test
    void whenItIsTooLongUntilPrepared_thenRefused() {
      assertRefused("\u03B1\u0313\u0300\u0345".repeat(341));
    }
  }

  @Nested
  class GivenWantedForm {

    @Test
    void whenBareIsWanted_thenFullIsRefused() {
      assertThat(BareJid.of("a@b").withResource("c")).isEqualTo(FullJid.of("a@b/c"));
      assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> BareJid.of("a@b/c"));
      assertThatExceptionOfType(InvalidJidException.class).isThrownBy(() -> FullJid.of("a@b"));
      assertThatExceptionOfType(InvalidJidException.class)
          .isThrownBy(() -> BareJid.of("a@b").withResource(""));
    }

    @Test
    void whenPreparedBefore_thenSplitOnly() {
      assertThat(Jid.ofPrepared("a@b/c@d/e")).isEqualTo(FullJid.of("a@b/c@d/e"));
      assertThat(Jid.ofPrepared("b/c@d")).isEqualTo(FullJid.of("b/c@d"));
      assertThat(BareJid.ofPrepared("a@b/c")).isEqualTo(BareJid.of("a@b"));
      assertThat(BareJid.ofPrepared("b").isDomain()).isTrue();
    }
  }
}
