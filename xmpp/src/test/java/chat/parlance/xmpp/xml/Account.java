package chat.parlance.xmpp.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an element says, whoever read it.
record Account(
    String name, Map<String, String> attributes, StringBuilder text, List<Account> children) {

  Account(String name, Map<String, String> attributes) {
    this(name, attributes, new StringBuilder(), new ArrayList<>());
  }

  static Account of(Element element) {
    String name = "{" + element.namespace() + "}" + element.name();
    var account = new Account(name, attributes(element));
    account.text.append(element.text());
    element.children().forEach(child -> account.children.add(of(child)));
    return account;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    Head head = element.head();
    byte[] source = element.source();
    for (int i = 0; i < head.count(); i++) {
      if (!head.isDeclaration(i)) {
        int start = head.nameStart(i);
        int colon = Head.colonOf(source, start, head.nameEnd(i));
        String namespace = colon < 0 ? "" : element.namespaceOf(start, colon);
        int local = colon < 0 ? start : colon + 1;
        String name = new String(source, local, head.nameEnd(i) - local, UTF_8);
        attributes.put("{" + namespace + "}" + name, head.value(i));
      }
    }
    return attributes;
  }

  Account withAttributes(Map<String, String> others) {
    return new Account(name, others, text, children);
  }

  Account withChildren(List<Account> others) {
    return new Account(name, attributes, text, others);
  }

  Account onlyChild() {
    return children.size() == 1 ? children.getFirst() : null;
  }

  @Override
  public String toString() {
    return "<" + name + attributes + ">" + text + children + "</>";
  }
}
