package chat.parlance.xmpp.jid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class JidPropertyTest {

  @Property(tries = 5000)
  void printed_thenParsedToTheSame(@ForAll("addresses") String address) {
    Jid jid;
    try {
      jid = Jid.of(address);
    } catch (InvalidJidException e) {
      return;
    }

    assertThat(Jid.of(jid.toString())).isEqualTo(jid);
    assertThat(Jid.ofPrepared(jid.toString())).isEqualTo(jid);
  }

  @Property(tries = 2000)
  void anyString_thenAnAddressOrRefused(@ForAll @StringLength(max = 40) String address) {
    printed_thenParsedToTheSame(address);
  }

  @Property(tries = 3000)
  void localpartInAscii_thenAsItsProfileHasIt(@ForAll("ascii") String part) {
    String fast = AsciiParts.localpart(part);
    if (fast != null && !part.isEmpty()) {
      assertThat(fast).isEqualTo(JidParser.localpartByProfile(part));
    }
  }

  @Property(tries = 3000)
  void resourcepartInAscii_thenAsItsProfileHasIt(@ForAll("ascii") String part) {
    if (AsciiParts.isResourcepart(part) && !part.isEmpty()) {
      assertThat(part).isEqualTo(JidParser.resourcepartByProfile(part));
    }
  }

  /// Every ASCII character alone and beside every other, so that nothing is left to chance: a
  /// profile looks at no more than neighbours.
  @Example
  void everyPairInAscii_thenAsItsProfileHasIt() {
    for (char a = 0; a < 0x80; a++) {
      for (char b = 0; b < 0x80; b++) {
        assertSame("" + a + b);
      }
      assertSame("" + a);
    }
  }

  private static void assertSame(String part) {
    String fast = AsciiParts.localpart(part);
    assertThat(fast).isEqualTo(profileOrNull(part));
    if (AsciiParts.isResourcepart(part)) {
      assertThat(part).isEqualTo(JidParser.resourcepartByProfile(part));
    }
  }

  private static String profileOrNull(String part) {
    try {
      return JidParser.localpartByProfile(part);
    } catch (InvalidJidException e) {
      return null;
    }
  }

  @Property(tries = 3000)
  void domainInAscii_thenInLowerCaseOrRefused(@ForAll("domains") String domain) {
    try {
      assertThat(BareJid.of(domain).domainpart())
          .isEqualTo(domain.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT));
    } catch (InvalidJidException e) {
      assertThat(domain).matches("(?s).*(--|[^a-zA-Z0-9.-]|\\.\\.|-\\.|\\.-|\\.$|^\\.|-$|^-).*|");
    }
  }

  @Property(tries = 2000)
  void label_thenBackFromPunycode(@ForAll @StringLength(min = 1, max = 20) String label) {
    if (label.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      assertThat(Punycode.decode(Punycode.encode(label))).isEqualTo(label);
    }
  }

  @Provide
  Arbitrary<String> ascii() {
    return Arbitraries.strings().ascii().ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> domains() {
    return Arbitraries.strings().withChars("abCD09-.").ofMaxLength(10);
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> part =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("aBz09.-_ @/").ofMaxLength(8),
            Arbitraries.strings()
                .withChars(
                    "a\u00DF\u03A3\u03C2e\u0301\uFF21\uFF0E\u3002\u05D0\u0660\u0130\u212B\u1E9E\uAC00\u30A2\uFF8A\uFF9F")
                .ofMaxLength(8),
            Arbitraries.strings().ofMaxLength(6));
    return Combinators.combine(part, part, part)
        .as((local, domain, resource) -> local + "@" + domain + "/" + resource);
  }
}
