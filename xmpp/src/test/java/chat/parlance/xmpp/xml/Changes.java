package chat.parlance.xmpp.xml;

import java.util.ArrayList;
import java.util.TreeMap;

/// Makes changed copies of an element, and checks that each is well-formed and says what it should.
final class Changes {

  private static final XmlLimits WIDE = new XmlLimits(1 << 20, 10_000, 10_000, 10_000, 10_000);
  private static final Element ADDED =
      Element.builder("added", "").attribute("a", "\"<&'>\n").text("]]>\r").build();

  private Changes() {}

  static void check(Element element) throws XmlException {
    Account before = Account.of(element);
    var from = "\"<&'>\r\n\t\uD83D\uDE00";

    var stamped = new TreeMap<>(before.attributes());
    stamped.put("{}from", from);
    require(element.withAttribute("from", from), before.withAttributes(stamped));

    var stripped = new TreeMap<>(before.attributes());
    stripped.remove("{}b");
    require(element.withoutAttribute("b"), before.withAttributes(stripped));

    var more = new ArrayList<>(before.children());
    more.add(Account.of(ADDED));
    require(element.withChild(ADDED), before.withChildren(more));
    require(element.withoutChildren(child -> true), before.withChildren(new ArrayList<>()));
    checkChildren(element);
  }

  /// Each child can stand alone, and in another element.
  private static void checkChildren(Element element) throws XmlException {
    for (Element child : element.children()) {
      Account account = Account.of(child);
      require(Element.ofTrusted(child.bytes()), account);
      Element wrapper = Element.builder("w:wrapper", "urn:w").child(child).build();
      require(wrapper.children().getFirst(), account);
      require(
          Element.builder("wrapper", "urn:w").child(child).build().children().getFirst(), account);
    }
  }

  private static void require(Element changed, Account expected) throws XmlException {
    Account actual = Account.of(Element.parse(changed.bytes(), WIDE));
    if (!actual.toString().equals(expected.toString())) {
      throw new AssertionError("says " + actual + " and not " + expected);
    }
  }
}
