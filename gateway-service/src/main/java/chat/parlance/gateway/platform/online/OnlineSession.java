package chat.parlance.gateway.platform.online;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A session somewhere on the platform.
///
/// @param client the address that its client is connected from; null while it isn't connected, as
///   one that may be resumed
/// @param idle for how long its client has sent neither a message nor presence
public record OnlineSession(
    FullJid jid, SessionAddress address, @Nullable String client, Duration idle) {

  static final String ELEMENT = "session";

  static OnlineSession of(Session session) {
    var client = session.client();
    return new OnlineSession(
        session.jid(),
        session.address(),
        client == null ? null : client.getHostAddress(),
        session.idle());
  }

  static OnlineSession read(Element element) {
    return new OnlineSession(
        (FullJid) Jid.ofPrepared(attribute(element, "jid")),
        SessionAddress.parse(attribute(element, "address")),
        element.attribute("client"),
        Duration.ofSeconds(Long.parseLong(attribute(element, "idle"))));
  }

  Element element() {
    return Element.builder(ELEMENT, GatewayHandler.NAMESPACE)
        .attribute("jid", jid.toString())
        .attribute("address", address.toString())
        .attribute("client", client)
        .attribute("idle", Long.toString(idle.toSeconds()))
        .build();
  }

  private static String attribute(Element element, String name) {
    return Objects.requireNonNull(element.attribute(name), name);
  }
}
