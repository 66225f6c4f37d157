package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.util.Objects;

/// Lists this gateway's accounts by page.
record AccountsHere(Here here) implements GatewayHandler {

  static final String NAME = "accounts";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Element answer(Element request) {
    int max = PageElements.max(request);
    var after = PageElements.after(request);
    var found = Here.first(here.accounts().stream(), BareJid::toString, after, max + 1);
    return PageElements.page(NAME, found.stream().map(this::element).toList(), max);
  }

  private Element element(BareJid account) {
    return Element.builder("account", NAMESPACE)
        .attribute("jid", account.toString())
        .attribute("active", Boolean.toString(here.isActive(account)))
        .build();
  }

  static OnlineAccount read(Element element) {
    return new OnlineAccount(
        BareJid.ofPrepared(Objects.requireNonNull(element.attribute("jid"))),
        "true".equals(element.attribute("active")));
  }
}
