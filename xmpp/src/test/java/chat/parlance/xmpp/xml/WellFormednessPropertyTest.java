package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class WellFormednessPropertyTest {

  private static final String[] PIECES = {
    "<",
    ">",
    "/",
    "a",
    "b",
    "x:",
    "xml:",
    "xmlns:",
    "xmlns",
    "xmlns:x",
    "=",
    "'",
    "\"",
    " ",
    "\n",
    "\r",
    "\t",
    "&",
    ";",
    "&amp;",
    "&lt;",
    "&#65;",
    "&#x41;",
    "&#0;",
    "&#x110000;",
    "&foo;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?x ?>",
    "]",
    "<a>",
    "</a>",
    "<a/>",
    "<x:a>",
    "</x:a>",
    " xmlns:x='u'",
    " xmlns='u'",
    " xmlns=''",
    " xmlns:x=''",
    " a='1'",
    " x:a='1'",
    " y:a='2'",
    " xmlns:y='u'",
    " xml:lang='en'",
    "\u00E9",
    "\u4E00",
    "\uD83D\uDE00",
    "\uFFFE",
    "\u0085",
    "text",
    "<?xml version='1.0'?>",
    "<!DOCTYPE a>",
    "=''",
    "='",
    "xmlns:xml='http://www.w3.org/XML/1998/namespace'",
    " xmlns:z='http://www.w3.org/2000/xmlns/'",
    "\u0000",
    "\u007F",
    "\u0300",
    ":",
    "-",
    ".",
    "1"
  };

  private static final String[] FRAMES = {
    "<message xmlns='jabber:client' to='a@b/c' type=\"chat\"><body>hi &amp; ho</body><x:y xmlns:x='u' x:z='1'/></message>",
    "<a xmlns:x='u' xmlns:y='v'><x:b y:c='1' x:c='2' c='3'>t<![CDATA[<&]]]>]]&gt;</x:b></a>",
    "<?xml version='1.0' encoding='UTF-8'?><\u00E9t\u00E9 \u4E00='&#x1F600;\u00E9'>\uD83D\uDE00</\u00E9t\u00E9>",
    "<a>\r\n<b  c = '1'\n/>\t</a  >\n"
  };

  @Property(tries = 20_000)
  void piecesInAnyOrder_thenOfOneOpinion(@ForAll("pieces") String document) {
    Opinions.compare(document.getBytes(UTF_8));
  }

  @Property(tries = 20_000)
  void frameWithFaults_thenOfOneOpinion(@ForAll("mutants") byte[] document) {
    Opinions.compare(document);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(14)
        .map(list -> "<a" + String.join("", list) + "</a>");
  }

  @Provide
  Arbitrary<byte[]> mutants() {
    Arbitrary<Tuple.Tuple3<Integer, Integer, String>> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, 120),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(PIECES))
            .as(Tuple::of);
    return Combinators.combine(
            Arbitraries.of(FRAMES),
            edit.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.bytes(),
            Arbitraries.integers().between(0, 300))
        .as((frame, edits, odd, oddAt) -> {
          String edited = frame;
          for (var change : edits) {
            int at = Math.min(change.get1(), edited.length());
            int rest = Math.min(at + change.get2(), edited.length());
            edited = edited.substring(0, at) + change.get3() + edited.substring(rest);
          }
          byte[] bytes = edited.getBytes(UTF_8);
          if (oddAt < bytes.length) {
            bytes[oddAt] = odd;
          }
          return bytes;
        });
  }
}
