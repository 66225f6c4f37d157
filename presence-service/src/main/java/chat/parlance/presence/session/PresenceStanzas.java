package chat.parlance.presence.session;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Presence stanzas that the server sends on behalf of an account (RFC 6121 section 4.7).
public final class PresenceStanzas {

  private PresenceStanzas() {}

  /// A presence stanza without content.
  ///
  /// @param type not [Presence.Type#AVAILABLE], which has no `type` attribute
  public static Presence of(Presence.Type type, Jid from, @Nullable Jid to) {
    var element =
        Element.builder("presence", Stanza.NAMESPACE)
            .attribute("type", type.name().toLowerCase(Locale.ROOT))
            .attribute("from", from.toString())
            .attribute("to", to == null ? null : to.toString())
            .build();
    return (Presence) Stanza.ofTrusted(element);
  }

  /// A presence stanza as the client sent it, but for what it says: nobody has to hear that.
  public static Presence withoutContent(Presence presence) {
    return (Presence) Stanza.ofTrusted(presence.element().withoutChildren(_ -> true));
  }

  /// Says for a session that went without a word that it isn't available (section 4.5.2).
  public static Presence unavailable(BareJid account, BoundSession session) {
    return of(Presence.Type.UNAVAILABLE, new FullJid(account, session.resource()), null);
  }
}
