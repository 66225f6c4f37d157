package chat.parlance.gateway.iq.disco;

import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// What an entity is (XEP-0030 section 3.1).
public record Identity(String category, String type, @Nullable String name) {

  static final Identity SERVER = new Identity("server", "im", "Parlance");
  static final Identity ACCOUNT = new Identity("account", "registered", null);

  Element toElement() {
    var identity =
        Element.builder("identity", Disco.INFO)
            .attribute("category", category)
            .attribute("type", type);
    if (name != null) {
      identity.attribute("name", name);
    }
    return identity.build();
  }
}
