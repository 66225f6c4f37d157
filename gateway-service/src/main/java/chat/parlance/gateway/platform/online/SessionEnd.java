package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.Objects;

/// Ends a session of this gateway.
record SessionEnd(Here here) implements GatewayHandler {

  private static final String NAME = "end";
  private static final String JID = "jid";
  private static final String COUNT = "count";
  private static final StreamError WHY = StreamError.of(StreamError.Condition.POLICY_VIOLATION);

  static Element request(FullJid jid) {
    return Element.builder(NAME, NAMESPACE).attribute(JID, jid.toString()).build();
  }

  /// How many ended on the gateway that answered so.
  static int count(Element answer) {
    var count = answer.attribute(COUNT);
    return count == null ? 0 : Integer.parseInt(count);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Element answer(Element request) {
    var jid = (FullJid) Jid.ofPrepared(Objects.requireNonNull(request.attribute(JID)));
    var found = here.of(jid.bare()).filter(session -> session.jid().equals(jid)).toList();
    found.forEach(session -> session.close(WHY));
    return Element.builder(NAME, NAMESPACE)
        .attribute(COUNT, Integer.toString(found.size()))
        .build();
  }
}
