package chat.parlance.presence.overview;

import chat.parlance.presence.lastactivity.LastSeen;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Presence as the platform sees it.
final class Views {

  private static final String IDLE = "urn:xmpp:idle:1";

  private Views() {}

  /// An available resource: what it said, and since when nobody uses it if it said that (XEP-0319).
  static Element of(Presence presence) {
    var said = presence.element();
    var idle = said.child("idle", IDLE);
    var view =
        Element.builder("resource", Overview.NAMESPACE)
            .attribute("name", presence.from() instanceof FullJid from ? from.resourcepart() : "")
            .attribute("show", textOf(said, "show"))
            .attribute("priority", Integer.toString(presence.priority()))
            .attribute("idle", idle == null ? null : idle.attribute("since"));
    return withStatus(view, textOf(said, "status"));
  }

  /// When the account was there last, and what it said then.
  static Element of(LastSeen seen) {
    var since = Instant.ofEpochSecond(seen.epochSecond()).toString();
    var view = Element.builder("last", Overview.NAMESPACE).attribute("at", since);
    return withStatus(view, seen.status());
  }

  private static Element withStatus(Element.Builder view, @Nullable String status) {
    return status == null
        ? view.build()
        : view.child(Element.builder("status", Overview.NAMESPACE).text(status).build()).build();
  }

  private static @Nullable String textOf(Element presence, String name) {
    var child = presence.child(name, Stanza.NAMESPACE);
    return child == null ? null : child.text();
  }
}
