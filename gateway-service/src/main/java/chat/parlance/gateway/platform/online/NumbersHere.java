package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.xmpp.xml.Element;

/// Counts what is on this gateway.
record NumbersHere(Here here) implements GatewayHandler {

  static final String NAME = "numbers";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Element answer(Element request) {
    var accounts = here.accounts();
    return Element.builder(NAME, NAMESPACE)
        .attribute("sessions", Long.toString(here.sessions().count()))
        .attribute("accounts", Integer.toString(accounts.size()))
        .attribute("active", Long.toString(accounts.stream().filter(here::isActive).count()))
        .build();
  }

  static long read(Element answer, String name) {
    var number = answer.attribute(name);
    return number == null ? 0 : Long.parseLong(number);
  }
}
