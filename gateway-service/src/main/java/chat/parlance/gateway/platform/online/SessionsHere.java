package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;

/// Lists this gateway's sessions by page, all of them or those of one account.
record SessionsHere(Here here) implements GatewayHandler {

  static final String NAME = "sessions";

  /// The account; absent for all.
  static final String JID = "jid";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Element answer(Element request) {
    int max = PageElements.max(request);
    var account = request.attribute(JID);
    var all = account == null ? here.sessions() : here.of(BareJid.ofPrepared(account));
    var found =
        Here.first(all, session -> session.jid().toString(), PageElements.after(request), max + 1);
    var elements = found.stream().map(OnlineSession::of).map(OnlineSession::element).toList();
    return PageElements.page(NAME, elements, max);
  }
}
