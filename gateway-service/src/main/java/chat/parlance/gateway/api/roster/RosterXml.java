package chat.parlance.gateway.api.roster;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the presence-service is asked, as XML.
final class RosterXml {

  private static final String ROSTER = "jabber:iq:roster";

  /// What a client asks to get its roster.
  static final Element QUERY = Element.builder("query", ROSTER).build();

  private RosterXml() {}

  static Element request(List<Element> items) {
    var request = Element.builder("roster", "urn:parlance:roster:0");
    items.forEach(request::child);
    return request.build();
  }

  static Element item(BareJid contact, NamedItem wish) {
    var name = wish.name();
    var item =
        builder(contact)
            .attribute("name", name == null || name.isEmpty() ? null : name)
            .attribute("subscription", subscription(wish));
    var groups = wish.groups();
    if (groups != null) {
      groups.forEach(group -> item.child(Element.builder("group", ROSTER).text(group).build()));
    }
    return item.build();
  }

  static @Nullable String subscription(NamedItem wish) {
    return Boolean.TRUE.equals(wish.mutual()) ? "both" : wish.subscription();
  }

  static Element removal(BareJid contact, boolean mutual) {
    return builder(contact)
        .attribute("subscription", "remove")
        .attribute("mutual", mutual ? "true" : null)
        .build();
  }

  private static Element.Builder builder(BareJid contact) {
    return Element.builder("item", ROSTER).attribute("jid", contact.toString());
  }
}
